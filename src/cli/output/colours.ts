type Settings = Readonly<Record<string, string | undefined>>;

/** Whether the result is coloured, by the rules of no-color.org and force-color.org: what is empty is not set. */
export function showsColours(
  stdout: Pick<NodeJS.WriteStream, "isTTY" | "getColorDepth">,
  env: Settings,
): boolean {
  if (isSet(env.NO_COLOR)) return false;
  if (isSet(env.FORCE_COLOR)) return env.FORCE_COLOR !== "0" && env.FORCE_COLOR !== "false";
  // Node would follow the two even where they are empty, and complain where both are there.
  const others = { ...env, NO_COLOR: undefined, FORCE_COLOR: undefined };
  return stdout.isTTY && stdout.getColorDepth(others) > 1;
}

function isSet(setting: string | undefined): boolean {
  return setting !== undefined && setting !== "";
}
