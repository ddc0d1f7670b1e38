/** Reads server-sent events from a response's body, each as { name, data } with its data parsed. */
export async function* readEvents(body) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let pending = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) {
      return;
    }
    const blocks = (pending + value).split('\n\n');
    pending = blocks.pop();
    yield* blocks.map(parse).filter((event) => event !== null);
  }
}

function parse(block) {
  const lines = block.split('\n');
  const values = (field) => lines.filter((line) => line.startsWith(`${field}:`)).map((line) => line.slice(field.length + 1).replace(/^ /, ''));
  const data = values('data').join('\n');
  return data ? { name: values('event')[0] ?? 'message', data: JSON.parse(data) } : null;
}
