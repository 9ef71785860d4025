// A check that finds nothing in manifests spoilt on purpose guards nothing.
import { deepStrictEqual, ok } from 'node:assert'
import { test } from 'node:test'
import * as checks from './checks.mjs'
import { listedSecrets, neededEnvironment, rendered } from './repository.mjs'
import { listedTopics } from './topics.mjs'

const good = rendered('dev')

function spoilt(kind, name, change) {
  const objects = structuredClone(good)
  const object = objects.find(one => one.kind === kind && one.metadata.name === name)
  ok(object, `${kind} ${name} is there to be spoilt`)
  change(object)
  return objects
}

const quotes = change => spoilt('Deployment', 'quotes-service', object => change(object.spec.template.spec, object))
const container = change => quotes(pod => change(pod.containers[0]))
const topic = change => spoilt('KafkaTopic', 'jobwright.quotes.quote', object => change(object.spec))
const without = (env, name) => env.filter(variable => variable.name !== name)

test('the manifests as they are have no findings', () => {
  deepStrictEqual(checks.everyObjectFitsItsSchema(good), [])
  deepStrictEqual(checks.topicsAreThoseListed(good, listedTopics()), [])
  deepStrictEqual(checks.everyReferenceLeadsSomewhere(good, listedSecrets()), [])
  deepStrictEqual(checks.everyServiceHasItsEnvironment(good, neededEnvironment()), [])
  deepStrictEqual(checks.nobodyIsGivenASecretInVain(good, neededEnvironment()), [])
  deepStrictEqual(checks.nobodyMovesTheClock(good), [])
  deepStrictEqual(checks.everyServiceLeadsToItsPods(good), [])
  deepStrictEqual(checks.everyPodIsRestricted(good), [])
  deepStrictEqual(checks.everyContainerIsProbedAndBounded(good), [])
})

test('a value of the wrong type is found', () => {
  deepStrictEqual(
    checks.everyObjectFitsItsSchema(topic(spec => { spec.partitions = 'twelve' })),
    ['KafkaTopic jobwright.quotes.quote: data/spec/partitions must be integer'])
})

test('a misspelt key is found, at the top and deep inside', () => {
  deepStrictEqual(
    checks.everyObjectFitsItsSchema(topic(spec => { spec.partitionz = 12 })),
    ['KafkaTopic jobwright.quotes.quote: /spec/partitionz is unknown to the schema'])
  deepStrictEqual(
    checks.everyObjectFitsItsSchema(container(one => { one.livenessProbe.httpGet.pathh = '/' })),
    ['Deployment quotes-service: /spec/template/spec/containers/0/livenessProbe/httpGet/pathh is unknown to the schema'])
  deepStrictEqual(
    checks.everyObjectFitsItsSchema(quotes((pod, object) => { object.speck = {} })),
    ['Deployment quotes-service: /speck is unknown to the schema'])
})

test('labels and the configuration of a topic may have any key', () => {
  deepStrictEqual(
    checks.everyObjectFitsItsSchema(quotes((pod, object) => { object.metadata.labels.colour = 'blue' })), [])
  deepStrictEqual(
    checks.everyObjectFitsItsSchema(topic(spec => { spec.config['retention.ms'] = 1 })), [])
})

test('an object of a kind without a schema is found', () => {
  deepStrictEqual(
    checks.everyObjectFitsItsSchema([{ apiVersion: 'v1', kind: 'Pod', metadata: { name: 'lonely' } }]),
    ['Pod lonely: no schema for v1 Pod'])
})

test('a topic too few, too many or cleaned otherwise is found', () => {
  const listed = listedTopics()
  const dropped = good.filter(one => one.metadata.name !== 'jobwright.quotes.quote')
  deepStrictEqual(checks.topicsAreThoseListed(dropped, listed), ['topic jobwright.quotes.quote has no KafkaTopic'])
  listed.delete('jobwright.quotes.quote')
  deepStrictEqual(checks.topicsAreThoseListed(good, listed), ['KafkaTopic jobwright.quotes.quote is not in topics.properties'])
  deepStrictEqual(
    checks.topicsAreThoseListed(topic(spec => { spec.config['cleanup.policy'] = 'compact' }), listedTopics()),
    ['KafkaTopic jobwright.quotes.quote is cleaned by compact, not delete'])
  deepStrictEqual(
    checks.topicsAreThoseListed(topic(spec => { spec.partitions = 6 }), listedTopics()),
    ['KafkaTopic jobwright.quotes.quote has 6 partitions, not 12'])
})

test('a variable that the configuration names and the Deployment lacks is found', () => {
  for (const name of ['JOBWRIGHT_DB_RELAY_PASSWORD', 'JOBWRIGHT_ISSUER', 'KAFKA_BOOTSTRAP_SERVERS']) {
    deepStrictEqual(
      checks.everyServiceHasItsEnvironment(
        container(one => { one.env = without(one.env, name) }), neededEnvironment()),
      [`Deployment quotes-service lacks ${name}`])
  }
})

test('a secret given to the gateway, which keeps nothing, is found', () => {
  const password = { name: 'JOBWRIGHT_DB_APP_PASSWORD', valueFrom: { secretKeyRef: { name: 'quotes-database', key: 'app-password' } } }
  deepStrictEqual(
    checks.nobodyIsGivenASecretInVain(
      spoilt('Deployment', 'api-gateway', object => { object.spec.template.spec.containers[0].env.push(password) }),
      neededEnvironment()),
    ['Deployment api-gateway is given the secret JOBWRIGHT_DB_APP_PASSWORD and does not read it'])
})

test('a clock for tests is found', () => {
  deepStrictEqual(
    checks.nobodyMovesTheClock(container(one => { one.env.push({ name: 'JOBWRIGHT_CLOCK_FILE', value: '/tmp/clock' }) })),
    ['Deployment quotes-service has JOBWRIGHT_CLOCK_FILE, which is for tests'])
})

test('a reference to nothing is found, and a secret nobody uses', () => {
  const source = (one, name) => one.env.find(variable => variable.name === name).valueFrom
  ok(checks.everyReferenceLeadsSomewhere(
    container(one => { source(one, 'JOBWRIGHT_ISSUER').configMapKeyRef.key = 'isuer' }), listedSecrets())
    .some(finding => finding.endsWith('/isuer')))
  deepStrictEqual(
    checks.everyReferenceLeadsSomewhere(
      container(one => { source(one, 'JOBWRIGHT_DB_APP_PASSWORD').secretKeyRef.key = 'password' }), listedSecrets()),
    ['Deployment quotes-service: README.md does not list the secret quotes-database/password',
      'README.md lists the secret quotes-database/app-password, which nobody uses'])
  deepStrictEqual(
    checks.everyReferenceLeadsSomewhere(quotes(pod => { pod.serviceAccountName = 'nobody' }), listedSecrets()),
    ['Deployment quotes-service: no ServiceAccount nobody'])
})

test('a Service that leads elsewhere is found', () => {
  deepStrictEqual(
    checks.everyServiceLeadsToItsPods(spoilt('Service', 'quotes-service', object => {
      object.spec.selector['app.kubernetes.io/name'] = 'inventory-service'
    })),
    ['Service quotes-service selects inventory-service'])
  deepStrictEqual(
    checks.everyServiceLeadsToItsPods(spoilt('Service', 'quotes-service', object => {
      object.spec.ports[0].targetPort = 'htp'
    })),
    ['Service quotes-service has no port htp to go to'])
})

test('a pod that is not restricted is found', () => {
  const faults = {
    'runs as root': quotes(pod => { delete pod.securityContext.runAsNonRoot }),
    'has no seccomp profile': quotes(pod => { delete pod.securityContext.seccompProfile }),
    'mounts a token': quotes(pod => { delete pod.automountServiceAccountToken }),
    'may gain privileges': container(one => { one.securityContext.allowPrivilegeEscalation = true }),
    'keeps capabilities': container(one => { one.securityContext.capabilities.drop = ['NET_RAW'] }),
    'writes to its image': container(one => { delete one.securityContext.readOnlyRootFilesystem })
  }
  for (const [rule, objects] of Object.entries(faults)) {
    deepStrictEqual(checks.everyPodIsRestricted(objects), [`Deployment quotes-service ${rule}`])
  }
})

test('a container without probes, bounds or version is found', () => {
  const faults = {
    'asks for no processor': container(one => { delete one.resources.requests.cpu }),
    'may use other memory than it asks for': container(one => { one.resources.limits.memory = '1Gi' }),
    'has an image without a version': container(one => { one.image = 'jobwright/quotes-service:latest' }),
    'has no livenessProbe at /q/health/live on the management port':
      container(one => { one.livenessProbe.httpGet.port = 'http' }),
    'has no readinessProbe at /q/health/ready on the management port':
      container(one => { one.readinessProbe.httpGet.path = '/q/health' }),
    'has no startupProbe at /q/health/started on the management port':
      container(one => { delete one.startupProbe })
  }
  for (const [rule, objects] of Object.entries(faults)) {
    deepStrictEqual(checks.everyContainerIsProbedAndBounded(objects), [`Deployment quotes-service ${rule}`])
  }
})
