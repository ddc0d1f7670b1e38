// usage: node lancedb.mjs VECTORS COUNT QUESTIONS COUNT
// On disk, with the index that its documentation names for speed and recall (IVF_HNSW_SQ), exact distances for the best.
import * as lancedb from '@lancedb/lancedb';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readVectors, report, vectorAt, wanted } from './measure.mjs';

const [vectorsPath, vectorCount, questionsPath, questionCount] = process.argv.slice(2);
const vectors = readVectors(vectorsPath, +vectorCount);
const questions = readVectors(questionsPath, +questionCount);
const folder = mkdtempSync(join(tmpdir(), 'neiqa-lancedb-'));

try {
  const database = await lancedb.connect(folder);
  const rows = (first, count) =>
    Array.from({ length: count }, (_, i) => ({ id: first + i, vector: Array.from(vectorAt(vectors, first + i)) }));
  const start = performance.now();
  const batch = 10_000;
  const table = await database.createTable('passages', rows(0, Math.min(batch, +vectorCount)));
  for (let first = batch; first < +vectorCount; first += batch) {
    await table.add(rows(first, Math.min(batch, +vectorCount - first)));
  }
  await table.createIndex('vector', { config: lancedb.Index.hnswSq({ distanceType: 'dot' }) });
  await table.waitForIndex(['vector_idx'], 600);
  await report({
    questions,
    count: +questionCount,
    buildSeconds: (performance.now() - start) / 1000,
    search: async vector => (await table.query().nearestTo(vector).distanceType('dot').refineFactor(5).select(['id']).limit(wanted).toArray())
      .map(row => Number(row.id)),
    add: (id, vector) => table.add([{ id, vector: Array.from(vector) }]),
  });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
