// What the vector peers have in common: reading vectors, timing searches one after another, saying what was found.
import { openSync, readSync, closeSync } from 'node:fs';

export const dimensions = 384;
export const wanted = 10;

/** The first vectors of a file of 32-bit floats. */
export function readVectors(path, count) {
  const vectors = new Float32Array(count * dimensions);
  const bytes = new Uint8Array(vectors.buffer);
  const file = openSync(path, 'r');
  for (let at = 0; at < bytes.length;) {
    const read = readSync(file, bytes, at, Math.min(bytes.length - at, 1 << 26), at);
    if (read === 0) throw new Error(`${path} has fewer than ${count} vectors`);
    at += read;
  }
  closeSync(file);
  return vectors;
}

export const vectorAt = (vectors, index) => vectors.subarray(index * dimensions, (index + 1) * dimensions);

const median = times => times.sort((a, b) => a - b)[times.length >> 1];

/** Prints the median time of a search, what the searches found, and the median time from adding a vector to finding it. */
export async function report({ questions, count, search, add, buildSeconds }) {
  for (let i = 0; i < Math.min(count, 100); i++) await search(vectorAt(questions, i));
  const times = [], found = [];
  for (let i = 0; i < count; i++) {
    const start = performance.now();
    const ids = await search(vectorAt(questions, i));
    times.push(performance.now() - start);
    found.push(ids);
  }
  const inserts = [];
  for (let i = 0; i < 20; i++) {
    const vector = vectorAt(questions, i), id = 1e9 + i;
    const start = performance.now();
    await add(id, vector);
    while (!(await search(vector)).includes(id)) { /* not visible yet */ }
    inserts.push(performance.now() - start);
  }
  console.log(JSON.stringify({ searchMs: median(times), insertMs: median(inserts), buildSeconds, found }));
}
