// usage: node load.mjs URL BODIES CONNECTIONS WARMUP (requests) AMOUNT (requests) | SECONDSs
// Posts the lines of a file, each once and then again from the start, and prints times with fractions of milliseconds.
import { readFileSync } from 'node:fs';
import autocannon from 'autocannon';

const [url, bodiesPath, connections, warmUp, extent] = process.argv.slice(2);
const bodies = readFileSync(bodiesPath, 'utf8').split('\n').filter(line => line.length > 0);
let next = 0;

/** Every connection takes the next body from the same list. */
async function post(limit) {
  const times = [], failures = {};
  const run = autocannon({
    url, method: 'POST', connections: +connections, timeout: 30, ...limit,
    requests: [{
      setupRequest: request => ({ ...request, headers: { 'content-type': 'application/json' }, body: bodies[next++ % bodies.length] }),
    }],
  });
  run.on('response', (_, status, __, milliseconds) => {
    if (status === 200) times.push(milliseconds);
    else failures[status] = (failures[status] ?? 0) + 1;
  });
  const result = await run;
  return { times: times.sort((a, b) => a - b), failures, errors: result.errors + result.timeouts, seconds: result.duration };
}

if (+warmUp > 0) await post({ amount: +warmUp });
const { times, failures, errors, seconds } = await post(extent.endsWith('s') ? { duration: parseFloat(extent) } : { amount: +extent });
const at = share => times[Math.min(times.length - 1, Math.floor(share * times.length))];
console.log(JSON.stringify({ p50: at(0.5), p99: at(0.99), answers: times.length, perSecond: times.length / seconds, errors, failures }));
