// What the checks compare with: the rendered overlay, and what the rest of the repository says.
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { parseAllDocuments } from 'yaml'

const ROOT = new URL('..', import.meta.url)

/** The defaults that the modules of the platform bring: one that everything has, two that a service has. */
const defaultsOf = module => `platform/${module}/src/main/resources/META-INF/microprofile-config.properties`

/** Which Deployments there have to be: one for each deployable module. */
const SERVICES = ['api-gateway', 'inventory-service', 'invoicing-service', 'quotes-service', 'workorders-service']

/** Read by Quarkus under these names; no property names them. */
const READ_BY_QUARKUS = [
  'QUARKUS_HTTP_HOST',
  'QUARKUS_HTTP_PORT',
  'QUARKUS_MANAGEMENT_HOST',
  'QUARKUS_MANAGEMENT_PORT'
]

/** Read by the Kafka client of a service that keeps something. */
const READ_BY_KEEPERS = ['KAFKA_BOOTSTRAP_SERVERS']

const PLACEHOLDER = /\$\{([A-Z][A-Z0-9_]*)/g
const SECRET = /^\| `([a-z-]+)` \| `([a-z-]+)` \|/gm

const read = path => readFileSync(new URL(path, ROOT), 'utf8')

/** The objects of an overlay, as they would be applied. */
export function rendered(overlay) {
  const folder = new URL(`overlays/${overlay}`, import.meta.url).pathname
  const text = execFileSync('kubectl', ['kustomize', folder], { encoding: 'utf8' })
  return parseAllDocuments(text).map(document => document.toJS())
}

/** The environment variables each service's configuration names. */
export function neededEnvironment() {
  return new Map(SERVICES.map(service => {
    const keeps = existsSync(new URL(`${service}/src/main/resources/db/migration`, ROOT))
    const modules = keeps ? ['identity', 'service', 'web'] : ['identity']
    const properties = modules.map(defaultsOf).concat(`${service}/src/main/resources/application.properties`)
    const named = properties.flatMap(path => [...read(path).matchAll(PLACEHOLDER)].map(match => match[1]))
    return [service, new Set([...READ_BY_QUARKUS, ...(keeps ? READ_BY_KEEPERS : []), ...named])]
  }))
}

/** The secrets that README.md tells an installation to bring. */
export function listedSecrets() {
  return new Set([...read('k8s/README.md').matchAll(SECRET)].map(match => `${match[1]}/${match[2]}`))
}
