import { type AttackName, attackNames, bestByChance, mostByChance, score } from '../tests/linkage/attacks.ts'
import { gatherRounds, gatherUnlinkable, holdCampaign, rounds, seats } from '../tests/linkage/campaign.ts'
import { plantFault } from '../tests/linkage/planted.ts'
import { level3Attacks, level3Score } from '../tests/linkage/unlinkable-attacks.ts'
import { figure, type Print } from './_util/figure.ts'

const fault = 'mark and ballot in one transaction'
const seenBy: AttackName = 'the transaction they share'

/** `npm run bench -- linkage`: the campaign at both levels; how many of 720 ballots each attack gives to the right seat. */
export async function bench(_args: readonly string[], print: Print): Promise<void> {
  const campaign = await holdCampaign()
  const db = await campaign.database.ownerPool.connect()
  try {
    const level2 = await gatherRounds(campaign, db, campaign.voted)
    const level3 = await gatherUnlinkable(campaign, db, await campaign.unlinkable(rounds))
    const found: Readonly<Record<string, readonly (readonly [string, number])[]>> = {
      'level 2': attackNames.map((name) => [name, score(name, level2)]),
      'level 3': [...level3Attacks.keys()].map((name) => [name, level3Score(name, level3)]),
    }
    for (const [level, scores] of Object.entries(found)) {
      for (const [name, right] of scores) process.stderr.write(`${level}, ${name}: ${right}\n`)
      const all = scores.map(([, right]) => right)
      const what = `linkage, ${level}, right of ${rounds * seats}`
      print(figure(`${what}, over ${all.length} attacks`, 'ballots', all, mostByChance))
      print(figure(`${what}, by the best attack`, 'ballots', [Math.max(...all)], bestByChance(all.length)))
    }
    const planted = await plantFault(db, campaign.cluster, fault)
    print(figure(`linkage, planted fault (${fault}): right`, 'ballots', [score(seenBy, planted)], null))
    const unblinded = await gatherUnlinkable(campaign, db, await campaign.unlinkable(3, 'does not blind'))
    const right = level3Score('the same message in both steps', unblinded)
    print(
      figure(
        `linkage, planted fault (a phone that does not blind), right of ${3 * seats}`,
        'ballots',
        [right],
        null,
      ),
    )
  } finally {
    db.release()
    await campaign.close()
  }
}
