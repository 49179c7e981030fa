declare const rules: unknown;
export = rules;
