import {
  Button,
  makeStyles,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { useDefineWords } from "../words/defineWords";
import { useEditWords } from "./words/editWords";

const useStyles = makeStyles({
  button: { minWidth: "24px", width: "24px", height: "24px", padding: 0, flexShrink: 0 },
});

interface Props {
  /** Of the row. */
  readonly name: string;
  readonly onUp: (() => void) | null;
  readonly onDown: (() => void) | null;
  readonly onDuplicate: () => void;
  readonly onGoTo: () => void;
  /** `null` where nothing refers to a row of this kind. */
  readonly onUses: (() => void) | null;
  readonly onRemove: () => void;
}

/** What can be done with a row. */
export function RowMenu({ name, onUp, onDown, onDuplicate, onGoTo, onUses, onRemove }: Props) {
  const styles = useStyles();
  const words = useDefineWords();
  const editWords = useEditWords();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button
          appearance="subtle"
          size="small"
          className={styles.button}
          icon={<MoreHorizontalRegular />}
          aria-label={words.moreFor({ name })}
        />
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          <MenuItem disabled={onUp === null} onClick={() => onUp?.()}>
            {words.moveUp}
          </MenuItem>
          <MenuItem disabled={onDown === null} onClick={() => onDown?.()}>
            {words.moveDown}
          </MenuItem>
          <MenuItem onClick={onDuplicate}>{words.duplicate}</MenuItem>
          <MenuItem onClick={onGoTo}>{words.goToRow}</MenuItem>
          {onUses && <MenuItem onClick={onUses}>{editWords.whereUsed}</MenuItem>}
          <MenuDivider />
          <MenuItem onClick={onRemove}>{words.remove}</MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
