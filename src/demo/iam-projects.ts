import type { AdmittedCall, CloudProject, Reply } from './cloud-options';
import { mayEnter } from './iam-tokens';
import { iamError } from './replies';

/** `GET /v3/auth/projects`: what the caller may enter (domain.md §3.1). */
export const listOwnProjects = (call: AdmittedCall): Reply =>
  projectsReply(call, call.options.projects.filter((project) => mayEnter(call.caller.user, project)));

/** `GET /v3/projects`: the account's projects, disabled ones too, by name, parent or state. */
export function listProjects(call: AdmittedCall): Reply {
  const wanted = call.url.searchParams;
  const fits = (name: string, value: string) => (wanted.get(name) ?? value) === value;
  return projectsReply(
    call,
    call.options.projects.filter(
      (project) => fits('name', project.name) && fits('parent_id', project.parentId) && fits('enabled', String(project.isEnabled)),
    ),
  );
}

/** `GET /v3/auth/domains`: the account that the caller belongs to. */
export const listDomains = (call: AdmittedCall): Reply => ({
  status: 200,
  body: { domains: [{ ...call.options.domain, enabled: true, description: '' }], links: links(call) },
});

const links = (call: AdmittedCall) => ({ self: call.url.origin + call.url.pathname, next: null, previous: null });

function projectsReply(call: AdmittedCall, projects: readonly CloudProject[]): Reply {
  const page = call.url.searchParams.get('page');
  const size = call.url.searchParams.get('per_page');
  if ((page === null) !== (size === null)) return iamError(400, 'Bad Request', 'page and per_page must be used together.');
  const from = page === null ? 0 : (Number(page) - 1) * Number(size);
  const shown = projects.slice(from, size === null ? undefined : from + Number(size));
  return { status: 200, body: { projects: shown.map((project) => wireProject(call, project)), links: links(call) } };
}

const wireProject = (call: AdmittedCall, project: CloudProject) => ({
  id: project.id,
  name: project.name,
  domain_id: call.options.domain.id,
  parent_id: project.parentId,
  enabled: project.isEnabled,
  is_domain: false,
  description: '',
  links: { self: `${call.url.origin}/v3/projects/${project.id}` },
});
