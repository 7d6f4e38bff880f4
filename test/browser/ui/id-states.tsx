import type { ComponentChild } from 'preact';
import { forever } from '../../../src/core/settings';
import { ChangesControls } from '../../../src/ui/changes/ChangesControls';
import { ChangesReport } from '../../../src/ui/changes/ChangesReport';
import type { Changes } from '../../../src/ui/changes/use-changes';
import { PageIds } from '../../../src/ui/page-ids/PageIds';
import type { ListedId } from '../../../src/ui/page-ids/listed-id';
import { TextIds } from '../../../src/ui/page-ids/TextIds';
import { PauseBar } from '../../../src/ui/PauseBar';
import { PausedSites } from '../../../src/ui/PausedSites';
import { RoleNote } from '../../../src/ui/RoleNote';
import { manyTraces, noon, sampleAnswer } from './sample';
import { manyIds, pageChanges, pageIds, sampleRun } from './sample-ids';

const nothing = () => undefined;
const none: typeof pageChanges = new Map();
const blindSpots = ['12 traces without ID or name', '3 bodies cut off', 'rows that the page has not drawn', 'other regions and projects than eu-de_team'];
const day = { from: noon - 86_400_000, askedBy: 'none', pages: 3 } as const;
const whole = sampleAnswer(manyTraces(412), day);
const part = sampleAnswer(manyTraces(600), day, 'trace-599');

interface Change {
  ids?: readonly ListedId[];
  isReachable?: boolean;
  isWhole?: boolean;
  isOpen?: boolean;
  run?: Changes;
  changes?: typeof pageChanges;
}

const controls = (isOn: boolean) => (
  <ChangesControls hours={24} isOn={isOn} words={{ start: 'What changed here?', stop: 'Clear marks' }} onHours={nothing} onStart={nothing} onStop={nothing} />
);

const pageOf = ({ ids = pageIds, isReachable = true, isWhole = true, isOpen = true, run = sampleRun({}, { isOn: false }), changes = none }: Change) => (
  <PageIds
    ids={ids}
    isReachable={isReachable}
    isWhole={isWhole}
    current={pageIds[0]?.id ?? null}
    changes={changes}
    isOpen={isOpen}
    onToggle={nothing}
    onShow={nothing}
    onLookUp={nothing}
    controls={controls(run.isOn)}
  >
    <ChangesReport run={run} changes={changes} count={ids.length} blindSpots={blindSpots} onMend={nothing} />
  </PageIds>
);

/** States of the lists of IDs and what belongs to them, by a name for test titles. */
export const idStates: Record<string, () => ComponentChild> = {
  'page IDs': () => pageOf({}),
  'page IDs, folded': () => pageOf({ isOpen: false }),
  'page IDs, being read': () => pageOf({ ids: [], isWhole: false }),
  'page IDs, first part': () => pageOf({ isWhole: false }),
  'page IDs, none': () => pageOf({ ids: [] }),
  'page IDs, out of reach': () => pageOf({ ids: [], isReachable: false, isWhole: false }),
  'page IDs, many': () => pageOf({ ids: manyIds(40) }),
  'what changed': () => pageOf({ changes: pageChanges, run: sampleRun({ answer: whole }) }),
  'what changed, nothing': () => pageOf({ run: sampleRun({ answer: sampleAnswer([], day) }) }),
  'what changed, asking': () => pageOf({ run: sampleRun({ doing: 'look-up' }) }),
  'what changed, reading': () => pageOf({ changes: pageChanges, run: sampleRun({ answer: part, doing: 'load-all' }) }),
  'what changed, stopped': () => pageOf({ changes: pageChanges, run: sampleRun({ answer: part }) }),
  'what changed, refused': () => pageOf({ run: sampleRun({ trouble: { during: 'look-up', failure: { kind: 'forbidden', status: 403 } } }) }),
  'IDs in a text': () => (
    <TextIds ids={pageIds.map((listed) => ({ ...listed, name: null }))} changes={pageChanges} isOpen onToggle={nothing} onLookUp={nothing} controls={controls(true)}>
      <ChangesReport run={sampleRun({ answer: whole })} changes={pageChanges} count={pageIds.length} blindSpots={blindSpots} onMend={nothing} />
    </TextIds>
  ),
  'a project’s ID': () => <RoleNote subject={{ id: '07066c6fc90025a02f6dc01e105b286e', kind: 'hex32', page: null, role: 'project', label: 'Project ID' }} onAsk={nothing} />,
  'hover on': () => <PauseBar host="console.otc.t-systems.com" pausedUntil={0} onPause={nothing} />,
  'hover paused': () => <PauseBar host="console.otc.t-systems.com" pausedUntil={Date.now() + 3_000_000} onPause={nothing} />,
  'hover off': () => <PauseBar host="console-intl.a-very-long-private-cloud-name.example.com" pausedUntil={forever} onPause={nothing} />,
  'paused sites': () => <PausedSites sites={[{ host: 'console.otc.t-systems.com', until: forever }, { host: 'console.huaweicloud.com', until: Date.now() + 3_000_000 }]} onResume={nothing} />,
  'no paused site': () => <PausedSites sites={[]} onResume={nothing} />,
};
