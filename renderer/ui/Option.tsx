import { ListBoxItem, Text } from 'react-aria-components';
import styles from './Popover.module.css';

/** Something that one picks out of a list: its words, and a second, quieter text that tells it from others. */
export interface PickOption<Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  readonly detail?: string | undefined;
  readonly isDisabled?: boolean;
}

/** A row of the list under a Select or a Picker. */
export function Option({ option }: { readonly option: PickOption }) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      isDisabled={option.isDisabled === true}
      className={styles.option}
    >
      <Text slot="label" className={styles.optionText}>
        {option.label}
      </Text>
      {option.detail !== undefined && (
        <Text slot="description" className={styles.detail}>
          {option.detail}
        </Text>
      )}
    </ListBoxItem>
  );
}
