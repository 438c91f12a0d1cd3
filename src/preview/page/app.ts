import { render } from 'preact';
import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import { Composer } from './composer/composer.ts';
import { html } from './html.ts';
import { MessageList } from './messages/message-list.ts';
import { ModalDialog } from './components/modal-dialog.ts';
import { SessionContext } from './session.ts';
import { ChannelHeader } from './shell/channel-header.ts';
import { MemberList } from './shell/member-list.ts';
import { Sidebar } from './shell/sidebar.ts';
import { useNewSession } from './use-session.ts';

function App(): VNode {
  const session = useNewSession();
  const [drawer, setDrawer] = useState(false);
  const { state } = session;
  return html`<${SessionContext.Provider} value=${session}>
    <div class="app" data-drawer=${drawer}>
      <${Sidebar}
        open=${drawer}
        onClose=${() => {
          setDrawer(false);
        }}
      />
      <main class="chat">
        <${ChannelHeader}
          onMenu=${() => {
            setDrawer(true);
          }}
        />
        ${
          state.link === 'lost' &&
          html`<p class="connection-bar" role="status">Connection lost. Trying again…</p>`
        }
        <div class="chat-columns">
          <div class="chat-column">
            <${MessageList} key=${state.channel} />
            <${Composer} />
          </div>
          <${MemberList} />
        </div>
      </main>
      ${state.modal && html`<${ModalDialog} key=${state.modal.opener} modal=${state.modal} />`}
    </div>
  <//>`;
}

const root = document.getElementById('app');
if (root) {
  root.replaceChildren();
  render(html`<${App} />`, root);
}
