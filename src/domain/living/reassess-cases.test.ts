import { expect, it } from 'vitest'
import type { Change } from '../record/change.ts'
import { assess } from './assess.ts'
import { applyDelta } from './assessment-delta.ts'
import { imageOf } from './assessment-image.test-support.ts'
import { contextOf } from './living-world.test-support.ts'
import { reassess } from './reassess.ts'
import { ALL_CASES } from './rules/all-cases.test-support.ts'
import { remediesOf } from './rules/all-remedies.test-support.ts'
import { ALL_RULES } from './rules/all-rules.ts'
import { CaseMender, follow, TODAY } from './rules/rule-case.test-support.ts'
import { strict } from './strict-rule.test-support.ts'

const CONTEXT = contextOf(ALL_RULES.map(strict))

/** A case that is assessed while it is built, after every step by what the step changed. */
class AssessedCase extends CaseMender {
  #assessment = assess(this.graph, TODAY, CONTEXT)

  override apply(change: Change): void {
    const delta = reassess(this.#assessment, this.graph, change, TODAY, CONTEXT)
    super.apply(change)
    this.#assessment = applyDelta(this.#assessment, delta)
  }

  get image() {
    return imageOf(this.#assessment, this.graph)
  }

  get imageAnew() {
    return imageOf(assess(this.graph, TODAY, CONTEXT), this.graph)
  }

  /** The codes of all that is found now. */
  get codes(): readonly string[] {
    return [...this.#assessment.allFindings()].map(({ code }) => code)
  }
}

it.each(ALL_CASES.map((one) => [one.rule.code, one] as const))(
  'reassess sees %s come and go, step by step, as assess does',
  (code, one) => {
    for (const [, scenario, mend] of remediesOf(one)) {
      const build = new AssessedCase(scenario.of)
      const subject = scenario(build)
      expect(build.codes).toContain(code)
      expect(build.image).toEqual(build.imageAnew)
      follow(mend, build, subject)
      expect(build.image).toEqual(build.imageAnew)
    }
  },
)
