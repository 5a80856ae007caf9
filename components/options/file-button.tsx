import { useRef } from 'preact/hooks';
import { Button, type ButtonProps } from '../ui/button.tsx';

export interface FileButtonProps extends Pick<ButtonProps, 'variant' | 'busy' | 'icon' | 'disabled'> {
  /** As the `accept` of a file input. */
  accept: string;
  children: string;
  onFile: (file: File) => void;
}

/** A button that asks for one file. The same file may be chosen twice in a row. */
export function FileButton({ accept, children, onFile, ...button }: FileButtonProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        type="file"
        accept={accept}
        hidden
        aria-label={children}
        onChange={(event) => {
          const file = event.currentTarget.files?.[0];
          event.currentTarget.value = '';
          if (file) onFile(file);
        }}
      />
      <Button {...button} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
}
