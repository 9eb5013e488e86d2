// Sends one call of each kind with Segment's own library.
import { Analytics } from '@segment/analytics-node'

const [host, writeKey] = process.argv.slice(2)
const analytics = new Analytics({ writeKey, host, flushAt: 4 })
analytics.on('error', (error) => {
  console.error(error)
  process.exitCode = 1
})
const person = { userId: 'u1' }
analytics.identify({ ...person, traits: { email: 'ann@acme.example', name: 'Ann' }, context: { groupId: 'acme' } })
analytics.group({ ...person, groupId: 'acme', traits: { name: 'Acme', plan: 'free' } })
analytics.track({
  ...person,
  event: 'Report Created',
  properties: { n: 1, nested: { a: [1, 2] }, text: 'Grüße 👍' },
  timestamp: new Date('2026-01-02T03:04:05.678Z'),
})
analytics.track({ anonymousId: 'anon1', event: 'Signed Up' })
analytics.page({ ...person, category: 'Docs', name: 'Home', properties: { path: '/' } })
analytics.screen({ ...person, name: 'Start' })
analytics.alias({ ...person, previousId: 'anon1' })
await analytics.closeAndFlush()
