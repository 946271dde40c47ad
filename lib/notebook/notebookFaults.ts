/** A kind of value: its name, and a test for it. */
interface Kind {
  name: string;
  fits(value: unknown): boolean;
}

const object: Kind = { name: "an object", fits: isObject };
const list: Kind = { name: "a list", fits: Array.isArray };
const string: Kind = { name: "a string", fits: isString };
const name: Kind = {
  name: "a string that is not empty",
  fits: (value) => isString(value) && value !== "",
};
const strings: Kind = { name: "a list of strings", fits: areStrings };
const text: Kind = {
  name: "a string or a list of strings",
  fits: (value) => isString(value) || areStrings(value),
};

type Fields = Readonly<Record<string, Kind>>;

/** The fields of a cell, by its type, for those that the course reads. */
const cellFields: Readonly<Record<string, Fields>> = {
  code: { id: name, metadata: object, source: text, outputs: list },
  markdown: { id: name, metadata: object, source: text },
  raw: { id: name, metadata: object, source: text },
};

/** The fields of a cell's metadata; all may be missing. */
const metadataFields: Fields = { tags: strings, solution: text };

/** The fields of an output, by its type. */
const outputFields: Readonly<Record<string, Fields>> = {
  stream: { name: string, text },
  display_data: { data: object },
  execute_result: { data: object },
  error: { ename: string, evalue: string, traceback: strings },
};

/**
 * The places in which a notebook of format 4.5 is not as nbformat.ts describes it.
 *
 * @returns for each the place, what is there and what is needed
 */
export function notebookFaults(notebook: { cells: unknown[] }): string[] {
  return [
    ...fieldFaults("the notebook", notebook as Values, { metadata: object }),
    ...notebook.cells.flatMap((cell, i) => cellFaults(`cell ${i + 1}`, cell)),
  ];
}

type Values = Record<string, unknown>;

function cellFaults(number: string, cell: unknown): string[] {
  const place = isObject(cell) && isString(cell.id) ? `${number}, "${cell.id}",` : number;
  const faults = variantFaults(place, cell, "cell_type", cellFields);
  if (faults.length > 0) return faults;
  const { metadata, outputs = [] } = cell as { metadata: Values; outputs?: unknown[] };
  const present = Object.entries(metadataFields).filter(([field]) => field in metadata);
  return [
    ...fieldFaults(`the metadata of ${number}`, metadata, Object.fromEntries(present)),
    ...outputs.flatMap((output, i) =>
      variantFaults(`output ${i + 1} of ${number}`, output, "output_type", outputFields),
    ),
  ];
}

/** The faults of an object whose fields depend on its type. */
function variantFaults(
  place: string,
  value: unknown,
  typeField: string,
  variants: Readonly<Record<string, Fields>>,
): string[] {
  if (!isObject(value)) return [`${place} is ${show(value)}, and an object is needed`];
  const type = value[typeField];
  if (isString(type) && Object.hasOwn(variants, type))
    return fieldFaults(place, value, variants[type]);
  const known = Object.keys(variants).join(", ");
  return [`${place} has the ${typeField} ${show(type)}, and one of these is needed: ${known}`];
}

function fieldFaults(place: string, values: Values, fields: Fields): string[] {
  return Object.entries(fields)
    .filter(([field, kind]) => !kind.fits(values[field]))
    .map(([field, kind]) =>
      field in values
        ? `${place} has the ${field} ${show(values[field])}, and ${kind.name} is needed`
        : `${place} has no ${field}, and ${kind.name} is needed`,
    );
}

function isObject(value: unknown): value is Values {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isString(value: unknown): value is string {
  return typeof value === "string";
}

function areStrings(value: unknown): boolean {
  return Array.isArray(value) && value.every(isString);
}

/** The beginning of a value as JSON. */
function show(value: unknown): string {
  const json = JSON.stringify(value) ?? "undefined";
  return json.length > 40 ? `${json.slice(0, 39)}…` : json;
}
