/** The exit status of a report. */
import { type Report, SEVERITIES } from '../model/report.ts';
import { EXIT } from './host.ts';
import type { FailOn } from './choices.ts';

/** Returns 1 when a certain or likely deviation reaches the gate, else 3 when nothing was judged, else 0. */
export function exitStatus(report: Report, failOn: FailOn): number {
  const counted = failOn === 'none' ? [] : SEVERITIES.slice(0, failOn === 'any' ? undefined : SEVERITIES.indexOf(failOn) + 1);
  const tripped = report.files.some(({ deviations }) =>
    deviations.some(({ severity, confidence }) => confidence !== 'possible' && counted.includes(severity)),
  );
  if (tripped) return EXIT.gate;
  return report.summary.verdict === 'not-judged' ? EXIT.notJudged : EXIT.clean;
}
