// What must hold of the rendered objects. Each check gives its findings; none is good.
import { schemaFindings } from './schemas.mjs'

/** Set by the container runtime. */
const GIVEN_BY_KUBERNETES = new Set(['HOSTNAME'])

const PROBES = {
  startupProbe: '/q/health/started',
  livenessProbe: '/q/health/live',
  readinessProbe: '/q/health/ready'
}

const ofKind = (objects, kind) => objects.filter(object => object.kind === kind)
const nameOf = object => object.metadata.name
const podOf = deployment => deployment.spec.template.spec
const containersOf = deployment => podOf(deployment).containers
const missing = (wanted, present) => [...wanted].filter(one => !present.has(one))

export function everyObjectFitsItsSchema(objects) {
  return objects.flatMap(object =>
    schemaFindings(object).map(finding => `${object.kind} ${nameOf(object)}: ${finding}`))
}

/** @param listed cleanup policy by topic name, as in topics.properties */
export function topicsAreThoseListed(objects, listed) {
  const topics = ofKind(objects, 'KafkaTopic')
  const policies = new Map(topics.map(topic => [topic.spec.topicName, topic.spec.config['cleanup.policy']]))
  return [
    ...missing(listed.keys(), policies).map(name => `topic ${name} has no KafkaTopic`),
    ...missing(policies.keys(), listed).map(name => `KafkaTopic ${name} is not in topics.properties`),
    ...[...policies]
      .filter(([name, policy]) => listed.has(name) && listed.get(name) !== policy)
      .map(([name, policy]) => `KafkaTopic ${name} is cleaned by ${policy}, not ${listed.get(name)}`),
    ...topics
      .filter(topic => topic.spec.partitions !== 12)
      .map(topic => `KafkaTopic ${nameOf(topic)} has ${topic.spec.partitions} partitions, not 12`)
  ]
}

/** @param needed environment variables by Deployment, as the services' configuration names them */
export function everyServiceHasItsEnvironment(objects, needed) {
  const deployments = new Map(ofKind(objects, 'Deployment').map(one => [nameOf(one), one]))
  return [
    ...missing(needed.keys(), deployments).map(name => `${name} has no Deployment`),
    ...missing(deployments.keys(), needed).map(name => `Deployment ${name} is of no module`),
    ...[...needed].filter(([name]) => deployments.has(name)).flatMap(([name, variables]) => {
      const set = new Set(containersOf(deployments.get(name)).flatMap(container => container.env.map(one => one.name)))
      return missing(variables, new Set([...set, ...GIVEN_BY_KUBERNETES]))
        .map(variable => `Deployment ${name} lacks ${variable}`)
    })
  ]
}

/** Who does not need a secret must not be able to lose it. @param needed as above */
export function nobodyIsGivenASecretInVain(objects, needed) {
  return ofKind(objects, 'Deployment').flatMap(deployment =>
    containersOf(deployment).flatMap(container => container.env)
      .filter(variable => variable.valueFrom?.secretKeyRef && !needed.get(nameOf(deployment))?.has(variable.name))
      .map(variable => `Deployment ${nameOf(deployment)} is given the secret ${variable.name} and does not read it`))
}

/** The time is the system's, and services run as built: only stories have another clock, by a profile of their own. */
export function nobodyMovesTheClock(objects) {
  return ofKind(objects, 'Deployment').flatMap(deployment =>
    containersOf(deployment).flatMap(container => container.env)
      .filter(variable => ['JOBWRIGHT_CLOCK_FILE', 'QUARKUS_PROFILE'].includes(variable.name))
      .map(variable => `Deployment ${nameOf(deployment)} has ${variable.name}, which is for tests`))
}

/** @param secrets the keys that an installation has to bring, as "secret/key" */
export function everyReferenceLeadsSomewhere(objects, secrets) {
  const accounts = new Set(ofKind(objects, 'ServiceAccount').map(nameOf))
  const configured = new Set(ofKind(objects, 'ConfigMap')
    .flatMap(map => Object.keys(map.data).map(key => `${nameOf(map)}/${key}`)))
  const used = new Set()
  const findings = ofKind(objects, 'Deployment').flatMap(deployment => {
    const sources = containersOf(deployment).flatMap(container => container.env)
      .map(variable => variable.valueFrom).filter(source => source !== undefined)
    const inMaps = sources.filter(one => one.configMapKeyRef).map(one => one.configMapKeyRef)
    const inSecrets = sources.filter(one => one.secretKeyRef).map(one => one.secretKeyRef)
    inSecrets.forEach(one => used.add(`${one.name}/${one.key}`))
    return [
      ...missing(inMaps.map(one => `${one.name}/${one.key}`), configured).map(key => `no ConfigMap has ${key}`),
      ...missing(inSecrets.map(one => `${one.name}/${one.key}`), secrets).map(key => `README.md does not list the secret ${key}`),
      ...missing([podOf(deployment).serviceAccountName], accounts).map(name => `no ServiceAccount ${name}`)
    ].map(finding => `Deployment ${nameOf(deployment)}: ${finding}`)
  })
  return [...findings, ...missing(secrets, used).map(key => `README.md lists the secret ${key}, which nobody uses`)]
}

/** A Service leads to the pods of the Deployment of its name and to no others, on named ports. */
export function everyServiceLeadsToItsPods(objects) {
  const deployments = ofKind(objects, 'Deployment')
  return ofKind(objects, 'Service').flatMap(service => {
    const selected = deployments.filter(one =>
      Object.entries(service.spec.selector).every(([key, value]) => one.spec.template.metadata.labels[key] === value))
    const ports = new Set(selected.flatMap(containersOf).flatMap(container => container.ports.map(port => port.name)))
    return [
      ...(selected.map(nameOf).join() === nameOf(service) ? [] : [`selects ${selected.map(nameOf).join() || 'nothing'}`]),
      ...missing(service.spec.ports.map(port => port.targetPort), ports).map(port => `has no port ${port} to go to`)
    ].map(finding => `Service ${nameOf(service)} ${finding}`)
  })
}

/** Pod security standard "restricted", and what it leaves open. */
export function everyPodIsRestricted(objects) {
  return ofKind(objects, 'Deployment').flatMap(deployment => {
    const pod = podOf(deployment)
    const rules = {
      'runs as root': pod.securityContext?.runAsNonRoot === true,
      'has no seccomp profile': pod.securityContext?.seccompProfile?.type === 'RuntimeDefault',
      'mounts a token': pod.automountServiceAccountToken === false,
      ...Object.assign({}, ...containersOf(deployment).map(container => ({
        'may gain privileges': container.securityContext?.allowPrivilegeEscalation === false,
        'keeps capabilities': container.securityContext?.capabilities?.drop?.includes('ALL') === true,
        'writes to its image': container.securityContext?.readOnlyRootFilesystem === true
      })))
    }
    return brokenRules(deployment, rules)
  })
}

export function everyContainerIsProbedAndBounded(objects) {
  return ofKind(objects, 'Deployment').flatMap(deployment =>
    containersOf(deployment).flatMap(container => {
      const { requests, limits } = container.resources
      const [, tag] = container.image.split(':')
      return brokenRules(deployment, {
        'asks for no processor': requests?.cpu !== undefined,
        'may use other memory than it asks for': requests?.memory !== undefined && requests.memory === limits?.memory,
        'has an image without a version': tag !== undefined && tag !== 'latest',
        ...Object.fromEntries(Object.entries(PROBES).map(([probe, path]) => [
          `has no ${probe} at ${path} on the management port`,
          container[probe]?.httpGet?.path === path && container[probe].httpGet.port === 'management'
        ]))
      })
    }))
}

function brokenRules(deployment, rules) {
  return Object.entries(rules)
    .filter(([, holds]) => !holds)
    .map(([rule]) => `Deployment ${nameOf(deployment)} ${rule}`)
}
