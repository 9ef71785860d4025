// The published schemas of the objects used here, and a look at the keys they do not know.
import { KafkaTopic } from '@kubernetes-models/strimzi-kafka-operator/kafka.strimzi.io/v1/KafkaTopic'
import { Deployment } from 'kubernetes-models/apps/v1/Deployment'
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1/NetworkPolicy'
import { ConfigMap } from 'kubernetes-models/v1/ConfigMap'
import { Namespace } from 'kubernetes-models/v1/Namespace'
import { Service } from 'kubernetes-models/v1/Service'
import { ServiceAccount } from 'kubernetes-models/v1/ServiceAccount'

const MODELS = [ConfigMap, Deployment, KafkaTopic, Namespace, NetworkPolicy, Service, ServiceAccount]

/** What is wrong with an object by its schema, unknown keys included. */
export function schemaFindings(object) {
  const model = MODELS.find(one => one.apiVersion === object.apiVersion && one.kind === object.kind)
  if (model === undefined) {
    return [`no schema for ${object.apiVersion} ${object.kind}`]
  }
  const reads = new Map()
  return [...violations(model, watched(object, reads)), ...unknownKeys(object, reads, '')]
}

function violations(model, object) {
  try {
    model.prototype.validate.call(object)
    return []
  } catch (error) {
    if (error.validation !== true) {
      throw error
    }
    return [error.message]
  }
}

// The schemas come as compiled validators, which accept unknown keys. But a validator asks for
// every key it knows: what it never asked for, it does not know.
function watched(value, reads) {
  if (value === null || typeof value !== 'object') {
    return value
  }
  return new Proxy(value, {
    get(target, key) {
      if (typeof key === 'string') {
        reads.set(target, (reads.get(target) ?? new Set()).add(key))
      }
      return watched(target[key], reads)
    }
  })
}

function unknownKeys(value, reads, path) {
  if (value === null || typeof value !== 'object') {
    return []
  }
  const asked = reads.get(value)
  if (asked === undefined) {
    return [] // free form, such as the configuration of a topic
  }
  return Object.keys(value).flatMap(key =>
    Array.isArray(value) || asked.has(key)
      ? unknownKeys(value[key], reads, `${path}/${key}`)
      : [`${path}/${key} is unknown to the schema`])
}
