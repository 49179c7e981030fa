import type { Result } from '../../shared/app-error';
import type { Contract, EndpointAt, EndpointPath, Feature } from '../../shared/contract/contract';
import type { CallInput, Endpoint, Output } from '../../shared/contract/endpoint';
import type { Transport } from './transport';

/** Sends one call; the answer's type follows from the contract. Rejects only when main cannot be reached. */
export async function call<P extends EndpointPath>(
  transport: Transport,
  path: P,
  input: CallInput<EndpointAt<P>>,
): Promise<Result<Output<EndpointAt<P>>>> {
  return (await transport.invoke(path, input)) as Result<Output<EndpointAt<P>>>;
}

type Method<E> = E extends Endpoint ? (input: CallInput<E>) => Promise<Result<Output<E>>> : never;

/** The contract as functions: `client.themes.merge({ dialogueId, input })`. */
export type Client = {
  readonly [F in Feature]: { readonly [M in keyof Contract[F]]: Method<Contract[F][M]> };
};

/** Makes the client in the page, since the bridge to the preload script cannot carry a Proxy. */
export function createClient(transport: Transport): Client {
  const feature = (name: string) =>
    new Proxy(
      {},
      {
        get: (_target, method) => (input: unknown) =>
          transport.invoke(`${name}.${String(method)}`, input),
      },
    );
  return new Proxy({}, { get: (_target, name) => feature(String(name)) }) as Client;
}
