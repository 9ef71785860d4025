// Writes a KafkaTopic for every topic that schemas/topics.properties lists.
import { readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { stringify } from 'yaml'

const LIST = new URL('../schemas/src/main/resources/schemas/topics.properties', import.meta.url)
const MANIFEST = new URL('base/topics/topics.yaml', import.meta.url)

const PARTITIONS = 12
const REPLICAS = 3
/** A write counts when this many replicas have it: one broker may be away. */
const MIN_IN_SYNC_REPLICAS = 2

/** Cleanup policy by topic name. */
export function listedTopics() {
  return new Map(
    readFileSync(LIST, 'utf8')
      .split('\n')
      .map(line => line.trim())
      .filter(line => line !== '' && !line.startsWith('#'))
      .map(line => line.split('=')))
}

function kafkaTopic([name, cleanupPolicy]) {
  return {
    apiVersion: 'kafka.strimzi.io/v1',
    kind: 'KafkaTopic',
    metadata: {
      name,
      labels: { 'strimzi.io/cluster': 'kafka' }
    },
    spec: {
      topicName: name,
      partitions: PARTITIONS,
      replicas: REPLICAS,
      config: {
        'cleanup.policy': cleanupPolicy,
        'min.insync.replicas': MIN_IN_SYNC_REPLICAS
      }
    }
  }
}

/** What the manifest has to be. */
export function manifest() {
  const documents = [...listedTopics()].map(topic => stringify(kafkaTopic(topic)))
  return '# Written by topics.mjs from schemas/topics.properties.\n' + documents.join('---\n')
}

/** What the manifest is. */
export function writtenManifest() {
  return readFileSync(MANIFEST, 'utf8')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(MANIFEST, manifest())
}
