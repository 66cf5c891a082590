import { Calculator, FaultFinder, NameSeries, TargetDrawing } from './aids.ts';
import { SignOff } from './paper.ts';
import { CodeFile, Expect, Figure, Note, Trouble } from './reading.ts';
import type { Attribute, ComponentRecord } from './record.ts';
import { Value, When } from './setup.ts';
import { Checkpoint, Step, StepLink } from './step.ts';

/** The vocabulary of the texts, in the order of the manual. */
export const components = {
  Step,
  Checkpoint,
  When,
  Value,
  StepLink,
  Expect,
  Trouble,
  Note,
  Figure,
  CodeFile,
  FaultFinder,
  Calculator,
  NameSeries,
  TargetDrawing,
  SignOff,
} as const satisfies Readonly<Record<string, ComponentRecord>>;

export type ComponentName = keyof typeof components;
export const componentNames = Object.keys(components) as readonly ComponentName[];

/** The record of a component; undefined if there is none of that name. */
export function recordOf(name: string): ComponentRecord | undefined {
  return Object.hasOwn(components, name) ? components[name as ComponentName] : undefined;
}

/** The attributes that a component must have, by name. */
export const requiredOf = ({ attributes }: ComponentRecord): readonly string[] =>
  Object.entries(attributes).flatMap(([name, { optional }]) => (optional ? [] : [name]));

/** The components that show an entry of a list of `guide.yml` by its id. */
export const showing = (list: IdAttribute['of']): readonly ComponentName[] =>
  componentNames.filter((name) => {
    const id = recordOf(name)?.attributes['id'];
    return id?.is === 'id' && id.of === list;
  });

type IdAttribute = Extract<Attribute, { is: 'id' }>;
