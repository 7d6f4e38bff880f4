import type { ComponentChild } from 'preact';
import type { Subject } from '../../../src/core/lookup';
import { FailureNote } from '../../../src/ui/answer/FailureNote';
import { AnswerView } from '../../../src/ui/answer/AnswerView';
import { CardHead } from '../../../src/ui/CardHead';
import { ChangesReport } from '../../../src/ui/changes/ChangesReport';
import { IdBoard } from '../../../src/ui/page-ids/IdBoard';
import { PlacePicker } from '../../../src/ui/PlacePicker';
import { RoleNote } from '../../../src/ui/RoleNote';
import { noControls, otherPlace, sampleAnswer, samplePlace, sampleState, sampleTrace } from './sample';
import { sampleId, sampleRun } from './sample-ids';

const nothing = () => undefined;
const user = sampleTrace().user!;

/** All that pages, traces and clouds name, under one name, by the part that shows it. What a page names is cut as its messages are. */
export function everywhere(name: string): Record<string, ComponentChild> {
  const trace = sampleTrace({
    time: Date.now() - 60_000,
    name,
    rating: 'warning',
    serviceType: name,
    resourceType: name,
    resourceName: name,
    resourceId: name,
    traceType: name,
    user: { ...user, name, id: name, domainName: name, domainId: name, accessKeyId: name, type: name, invokedBy: [name], assumedBy: { name, id: name, domainName: name } },
    sourceIp: name,
    code: name,
    message: name,
    location: name,
    reason: name,
    request: { kind: 'json', value: { [name]: [name, { [name]: name }] } },
    response: { kind: 'text', text: name },
    raw: `{"name":"${name}"}`,
  });
  const place = { ...samplePlace, region: `r ${name}`, projectName: name, accountName: name };
  const [id, shown, label] = [name.slice(0, 512), name.slice(0, 254), name.slice(0, 120)];
  const subject: Subject = { id, kind: 'text', page: null, name: `n ${shown}`, label };
  const listed = sampleId({ id, name: shown, label, meaning: { role: 'resource', service: 'ECS', resourceType: 'ecs', reason: `label “${label}”` } });
  const answer = (traces = [trace]) => ({ ...sampleAnswer(traces, { place }), subject });
  const changes = new Map([[id, { mark: 'failed' as const, found: [{ trace, by: 'id' as const }] }]]);
  return {
    answer: <AnswerView state={sampleState({ answer: answer(), subject })} controls={noControls} onMend={nothing} />,
    'empty answer': <AnswerView state={sampleState({ answer: answer([]), subject })} controls={noControls} onMend={nothing} />,
    'list of IDs': <IdBoard label="IDs" ids={[listed]} current={null} changes={changes} onShow={nothing} onLookUp={nothing} controls={null} />,
    changes: <ChangesReport run={sampleRun({ answer: answer(), places: [place, otherPlace] })} changes={changes} count={1} blindSpots={[]} onMend={nothing} />,
    failure: <FailureNote failure={{ kind: 'server', detail: name, code: name, places: [place] }} onMend={nothing} onChoose={nothing} />,
    place: <PlacePicker places={[place, otherPlace]} current={null} onChoose={nothing} />,
    role: <RoleNote subject={{ ...subject, role: 'project' }} onAsk={nothing} />,
    'card head': <CardHead subject={subject} words={null} places={[]} place={null} tabAddress={null} onChoosePlace={nothing} onClose={nothing} />,
  };
}
