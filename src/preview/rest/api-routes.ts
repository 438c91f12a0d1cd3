import type { Route } from './route.ts';
import { applicationRoutes } from './routes/application.ts';
import { channelRoutes } from './routes/channels.ts';
import { commandRoutes } from './routes/commands.ts';
import { followupRoutes } from './routes/followups.ts';
import { guildRoutes } from './routes/guilds.ts';
import { interactionRoutes } from './routes/interaction-callbacks.ts';
import { messageRoutes } from './routes/messages.ts';
import { threadRoutes } from './routes/threads.ts';

/** First match wins: a path with a fixed part ("@me") stands before one with a name in its place. */
export const apiRoutes: readonly Route[] = [
  ...applicationRoutes,
  ...commandRoutes,
  ...interactionRoutes,
  ...followupRoutes,
  ...messageRoutes,
  ...threadRoutes,
  ...channelRoutes,
  ...guildRoutes,
];
