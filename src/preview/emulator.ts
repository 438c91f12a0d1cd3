import { randomBytes } from 'node:crypto';
import { systemClock } from './clock.ts';
import type { Clock } from './clock.ts';
import { Driver } from './driver/driver.ts';
import { Gateway } from './gateway/gateway.ts';
import { openHttpFront } from './http-front.ts';
import { InteractionDesk } from './interactions/interaction-desk.ts';
import { People } from './interactions/people.ts';
import { servePage } from './page-server/page-server.ts';
import { PageSocket } from './page-server/page-socket.ts';
import { Faults } from './rest/faults.ts';
import type { InjectedFault } from './rest/faults.ts';
import { RateLimits } from './rest/rate-limits.ts';
import { serveRest } from './rest/rest-server.ts';
import type { RecordedRequest, RestOptions } from './rest/rest-server.ts';
import type { Limit } from './rest/route.ts';
import { apiRoutes } from './rest/api-routes.ts';
import { warmUpSchemas } from './validation/body-schema.ts';
import { defaultSeed } from './world/seed.ts';
import type { Seed } from './world/seed.ts';
import { World } from './world/world.ts';

export interface EmulatorOptions {
  /** 0, or absent: any free port. */
  readonly port?: number;
  readonly host?: '127.0.0.1';
  /** Requests that the emulator does not know, and its own faults. */
  readonly log?: (line: string) => void;
  readonly record?: (request: RecordedRequest) => void;
  readonly seed?: Seed;
  readonly clock?: Clock;
  /** The bot's token; a random one when absent. */
  readonly token?: string;
  /** Milliseconds between heartbeats; Discord's 41,250 when absent. */
  readonly heartbeat?: number;
  /** In the place of every route's own rate limit. */
  readonly rateLimit?: Limit;
}

/** A running emulator; its driver's methods (`run`, `press`, `messages`…) do what people do on the page. */
export interface EmulatorControl {
  /** The page, such as "http://127.0.0.1:4000". */
  readonly url: string;
  /** For discord.js: `new Client({ rest: { api: emulator.apiUrl } })`. */
  readonly apiUrl: string;
  readonly token: string;
  readonly guildId: string;
  readonly botId: string;
  /** Requests answered so far, oldest first; the last 1,000. */
  readonly requests: readonly RecordedRequest[];
  readonly online: () => boolean;
  /** Makes the next request that fits go wrong. */
  readonly failNext: (fault: InjectedFault) => void;
  /** Closes the gateway with a close code, or cuts the line without one; `forget`: no session can be resumed. */
  readonly dropGateway: (code?: number, forget?: boolean) => void;
  /** Asks the bot to reconnect and resume (gateway opcode 7). */
  readonly askToReconnect: () => void;
  /** Keeps new interactions back until the returned function is called. */
  readonly holdInteractions: () => () => void;
  readonly close: () => Promise<void>;
}

export type Emulator = Driver & EmulatorControl;

/** Milliseconds between heartbeats that Discord asks for. */
const DISCORD_HEARTBEAT = 41_250;
const RECORDED_REQUESTS = 1000;

/**
 * Starts an emulator of Discord for one bot in one guild: REST, gateway and a page to type commands in.
 * @throws Error from the system when the port is taken
 */
export async function startEmulator(options: EmulatorOptions = {}): Promise<Emulator> {
  const log = options.log ?? (() => undefined);
  const token = options.token ?? `preview.${randomBytes(24).toString('base64url')}`;
  const world = new World(options.seed ?? defaultSeed, options.clock ?? systemClock);
  const gatewayUrl = (): string => `${world.files.origin.replace('http', 'ws')}/gateway`;
  const heartbeat = options.heartbeat ?? DISCORD_HEARTBEAT;
  const gateway = new Gateway(world, { token, url: gatewayUrl, heartbeat });
  const desk = new InteractionDesk(world, payload => gateway.deliver('INTERACTION_CREATE', payload));
  const people = new People(world, desk);
  const page = new PageSocket(world, people, () => gateway.online);
  const faults = new Faults();
  const requests: RecordedRequest[] = [];
  const limits = new RateLimits(world.clock, options.rateLimit);
  const context = { world, desk, gatewayUrl };
  const record = recorder(requests, options.record);
  const rest: RestOptions = { token, routes: apiRoutes, context, limits, faults, log, record };
  const pageServer = { world, state: () => stateOf(world, gateway.online) };
  const front = await openHttpFront(
    {
      rest: (request, response) => serveRest(rest, request, response),
      page: (request, response) => servePage(pageServer, request, response),
      sockets: { '/gateway': gateway.sockets, '/page': page.sockets },
      log,
    },
    options.host ?? '127.0.0.1',
    options.port ?? 0,
  );
  const url = `http://127.0.0.1:${front.port}`;
  world.files.origin = url;
  warmUpSchemas().catch((error: unknown) => {
    log(`Discord's schemas could not be loaded: ${String(error)}`);
  });
  const close = async (): Promise<void> => {
    gateway.close();
    page.close();
    await front.close();
  };
  return Object.assign(new Driver(world, people, desk), {
    ...{ url, apiUrl: `${url}/api`, token, guildId: world.guild.id, botId: world.bot.id, requests, close },
    online: () => gateway.online,
    failNext: faults.add.bind(faults),
    dropGateway: gateway.drop.bind(gateway),
    askToReconnect: gateway.askToReconnect.bind(gateway),
    holdInteractions: desk.hold.bind(desk),
  });
}

const recorder =
  (requests: RecordedRequest[], also: EmulatorOptions['record']) =>
  (request: RecordedRequest): void => {
    requests.push(request);
    if (requests.length > RECORDED_REQUESTS) requests.shift();
    also?.(request);
  };

const stateOf = (world: World, online: boolean): object => ({
  online,
  guild: world.guild,
  bot: world.bot,
  personas: world.personas,
  channels: [...world.channels.values()],
  commands: world.commands.inGuild(),
  messages: world.messages.all(),
});
