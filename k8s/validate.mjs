// Renders the overlays and checks them; exits with 1 where anything is found.
import { parseArgs } from 'node:util'
import * as checks from './checks.mjs'
import { listedSecrets, neededEnvironment, rendered } from './repository.mjs'
import { listedTopics, manifest, writtenManifest } from './topics.mjs'

const { positionals: overlays } = parseArgs({ allowPositionals: true })

function findings(overlay) {
  const objects = rendered(overlay)
  const topics = listedTopics()
  console.log(`${overlay}: ${objects.length} objects, ${topics.size} topics listed`)
  return [
    ...checks.everyObjectFitsItsSchema(objects),
    ...checks.topicsAreThoseListed(objects, topics),
    ...checks.everyServiceHasItsEnvironment(objects, neededEnvironment()),
    ...checks.nobodyIsGivenASecretInVain(objects, neededEnvironment()),
    ...checks.nobodyMovesTheClock(objects),
    ...checks.everyReferenceLeadsSomewhere(objects, listedSecrets()),
    ...checks.everyServiceLeadsToItsPods(objects),
    ...checks.everyPodIsRestricted(objects),
    ...checks.everyContainerIsProbedAndBounded(objects),
    ...(writtenManifest() === manifest() ? [] : ['base/topics/topics.yaml is old: npm run topics'])
  ].map(finding => `${overlay}: ${finding}`)
}

const found = (overlays.length > 0 ? overlays : ['dev']).flatMap(findings)
found.forEach(finding => console.error(finding))
console.log(found.length === 0 ? 'Nothing found.' : `${found.length} found.`)
process.exitCode = found.length === 0 ? 0 : 1
