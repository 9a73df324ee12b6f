const LINE_LENGTH = 80;

/** A text as roff takes it: nothing in it is a command, and a hyphen in prose stays one. */
export function prose(text: string): string {
  return folded(escape(text)).replace(/^(?=[.'])/gm, "\\&");
}

/** Lines as short as roff's tools want them. */
function folded(text: string): string {
  let line = "";
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    if (line !== "" && line.length + 1 + word.length >= LINE_LENGTH) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return [...lines, line].join("\n");
}

/** A text that is typed as it stands, where a hyphen is a minus sign. */
export function literal(text: string): string {
  return escape(text)
    .replace(/^(?=[.'])/, "\\&")
    .replaceAll("-", "\\-");
}

/** A term with its placeholders set apart: `--kind <kind>`. */
export function term(text: string): string {
  const parts = text.split(/([<[][^\]>]*[\]>])/).filter((part) => part !== "");
  return parts.map((part) => (/^[<[]/.test(part) ? `\\fI${literal(part)}\\fR` : bold(part))).join("");
}

function bold(part: string): string {
  return part.trim() === "" ? part : `\\fB${literal(part)}\\fR`;
}

/** A macro with one argument, blanks included. */
export function macro(name: string, argument: string): string {
  return `.${name} "${argument.replaceAll('"', "\\(dq")}"`;
}

// Beyond ASCII by number, so that no reader has to guess an encoding.
function escape(text: string): string {
  return text.replaceAll("\\", "\\e").replace(/[^\n\x20-\x7e]/gu, (character) => {
    const number = (character.codePointAt(0) as number).toString(16).toUpperCase();
    return `\\[u${number.padStart(4, "0")}]`;
  });
}
