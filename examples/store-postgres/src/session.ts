import type { Pool, PoolClient } from "pg";
import { ExperienceStoreError, StoreError } from "converge-experience-contract/store";

/** Whose rights a store uses: an operator's, or those of one tenant. */
export interface Session {
  readonly pool: Pool;
  /** The schema of the ledger. */
  readonly schema: string;
  /** Null for an operator. */
  readonly tenant: string | null;
}

/** Runs one transaction with the rights of a session. An abort before its end undoes it. */
export async function transact<T>(
  session: Session,
  signal: AbortSignal | undefined,
  work: (client: PoolClient) => Promise<T>,
): Promise<T> {
  signal?.throwIfAborted();
  const client = await session.pool.connect().catch(rethrow);
  let broken: Error | undefined;
  // Else a connection that is cut between two statements would end the process.
  const onCut = (error: Error): void => {
    broken = error;
  };
  client.on("error", onCut);
  try {
    await client.query("begin");
    await client.query(
      "select set_config('role', $1, true), set_config('search_path', $2, true), set_config('experience.tenant', $3, true)",
      [
        session.tenant === null ? "experience_operator" : "experience_tenant",
        session.schema,
        session.tenant ?? "",
      ],
    );
    const result = await work(client);
    signal?.throwIfAborted();
    await client.query("commit");
    return result;
  } catch (error) {
    await client.query("rollback").catch((failure: Error) => (broken = failure));
    return signal?.aborted === true && error === signal.reason ? Promise.reject(error) : rethrow(error);
  } finally {
    client.off("error", onCut);
    // A connection that was cut, or can't even roll back, is not given to the next.
    client.release(broken);
  }
}

function rethrow(error: unknown): never {
  if (error instanceof StoreError || error instanceof ExperienceStoreError) throw error;
  const detail = error instanceof Error ? error.message : String(error);
  throw new ExperienceStoreError("storage_error", detail, { cause: error });
}
