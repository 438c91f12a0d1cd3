import type { VNode } from 'preact';
import { OPTION } from '../api-types.ts';
import { html } from '../html.ts';
import { Icon } from '../shell/icon.ts';
import { addable } from './draft.ts';
import { FileField } from './file-field.ts';
import { MoreOptions } from './more-options.ts';
import { OptionField } from './option-field.ts';
import { useCommandForm } from './use-command-form.ts';
import type { CommandFormProps } from './use-command-form.ts';

/** The chosen command with its options as fields: required ones first, others can be added. */
export function CommandForm(props: CommandFormProps): VNode {
  const { draft, onLeave } = props;
  const { form, shown, problemOf, first, submit, add, eventsOf, files } = useCommandForm(props);
  const name = `/${draft.entry.name}`;
  return html`<div class="command-form" ref=${form} role="group" aria-label=${name} ...${files}>
    <p class="command-description">${draft.entry.description}</p>
    <div class="composer-line fields">
      <button
        type="button"
        class="command-name"
        aria-label=${`${name}: choose another command`}
        onClick=${onLeave.bind(null, '/')}
      >
        ${name}
      </button>
      ${shown.map(
        option =>
          html`<${option.type === OPTION.attachment ? FileField : OptionField}
            key=${option.name}
            ...${eventsOf(option)}
            problem=${problemOf(option)}
            autofocus=${option.name === first}
          />`,
      )}
      <${MoreOptions}
        options=${addable(draft)}
        autofocus=${shown.length === 0}
        onAdd=${add}
        onSubmit=${submit}
        onLeave=${onLeave.bind(null, '')}
      />
      <button type="button" class="icon-button send" aria-label="Run command" onClick=${submit}>
        <${Icon} name="send" />
      </button>
    </div>
  </div>`;
}
