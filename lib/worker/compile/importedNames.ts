import type { ImportDeclaration, Program } from "acorn";
import type { Position } from "../../cells/position.js";

/** A name that a cell imports: `import { sigmoid as s } from "@course/lib"` imports s. */
export interface ImportedName {
  local: string;
  /** The module's specifier. */
  from: string;
  /** The name of the export; `*` for the object of all exports. */
  name: string;
}

/** An import declaration of a cell. */
export interface Import {
  from: string;
  names: readonly ImportedName[];
  position: Position;
}

export function importDeclarations({ body }: Program): ImportDeclaration[] {
  return body.filter((statement) => statement.type === "ImportDeclaration");
}

export function importedNames({ source, specifiers }: ImportDeclaration): ImportedName[] {
  const from = String(source.value);
  return specifiers.map((specifier) => ({
    local: specifier.local.name,
    from,
    name: exportedName(specifier),
  }));
}

function exportedName(specifier: ImportDeclaration["specifiers"][number]): string {
  if (specifier.type === "ImportNamespaceSpecifier") return "*";
  if (specifier.type === "ImportDefaultSpecifier") return "default";
  const { imported } = specifier;
  return imported.type === "Identifier" ? imported.name : String(imported.value);
}
