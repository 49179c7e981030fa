import Papa from 'papaparse';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Argument {
  id: string;
  text: string;
  topic: number;
  stance: string;
}

/** Arguments and key points of one topic; labels tell which argument makes which key point. */
export interface Topic {
  number: number;
  title: string;
  arguments: Argument[];
  keyPoints: Argument[];
}

export interface ArgumentPairs {
  topics: Topic[];
  /** Undefined where nobody has labelled the pair. */
  label: (argumentId: string, keyPointId: string) => number | undefined;
}

const folder = resolve(import.meta.dirname, '../../../shared/data/argkp-train');

/** ArgKP, training split of the shared task on key point analysis of 2021; null where the data is not there. */
export function readArgumentPairs(): ArgumentPairs | null {
  if (!existsSync(folder)) return null;
  const table = (name: string) =>
    Papa.parse<Record<string, string>>(readFileSync(join(folder, name), 'utf8').trim(), {
      header: true,
    }).data;
  const read = (name: string, idColumn: string, textColumn: string) =>
    table(name).map((row) => ({
      id: row[idColumn]!,
      text: row[textColumn]!,
      topic: Number(row[idColumn]!.split('_')[1]),
      title: row['topic']!,
      stance: row['stance']!,
    }));
  const all = read('arguments_train.csv', 'arg_id', 'argument');
  const keyPoints = read('key_points_train.csv', 'key_point_id', 'key_point');
  const labels = new Map(
    table('labels_train.csv').map((row) => [
      `${row['arg_id']} ${row['key_point_id']}`,
      Number(row['label']),
    ]),
  );
  const numbers = [...new Set(all.map(({ topic }) => topic))].sort((a, b) => a - b);
  return {
    topics: numbers.map((number) => ({
      number,
      title: all.find(({ topic }) => topic === number)!.title,
      arguments: all.filter(({ topic }) => topic === number),
      keyPoints: keyPoints.filter(({ topic }) => topic === number),
    })),
    label: (argumentId, keyPointId) => labels.get(`${argumentId} ${keyPointId}`),
  };
}
