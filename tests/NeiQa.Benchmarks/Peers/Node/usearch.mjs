// usage: node usearch.mjs VECTORS COUNT QUESTIONS COUNT
// HNSW with half the memory of floats, as its authors advise for embeddings: bf16, 16 links, 128 and 64 candidates.
import usearch from 'usearch';
import { dimensions, readVectors, report, vectorAt, wanted } from './measure.mjs';

const [vectorsPath, vectorCount, questionsPath, questionCount] = process.argv.slice(2);
const vectors = readVectors(vectorsPath, +vectorCount);
const questions = readVectors(questionsPath, +questionCount);
const index = new usearch.Index({
  dimensions, metric: 'ip', quantization: 'bf16', connectivity: 16, expansion_add: 128, expansion_search: 64,
});

const start = performance.now();
const batch = 10_000;
for (let first = 0; first < +vectorCount; first += batch) {
  const count = Math.min(batch, +vectorCount - first);
  const keys = BigUint64Array.from({ length: count }, (_, i) => BigInt(first + i));
  index.add(keys, vectors.subarray(first * dimensions, (first + count) * dimensions));
}

await report({
  questions,
  count: +questionCount,
  buildSeconds: (performance.now() - start) / 1000,
  search: vector => Array.from(index.search(vector, wanted, 1).keys, Number),
  add: (id, vector) => index.add(BigInt(id), vector),
});
