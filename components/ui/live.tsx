/** Says to screen readers what just happened, without moving the focus. Stays mounted; the text changes. */
export function Live({ message }: { message: string }) {
  return (
    <div class="unseen" role="status" aria-live="polite">
      {message}
    </div>
  );
}

export interface ToastProps {
  message: string;
  action?: { label: string; onClick: () => void };
}

/** What was just done, with its undo, above the foot of the page. */
export function Toast({ message, action }: ToastProps) {
  return (
    <div class="toast" role="status">
      <span>{message}</span>
      {action && (
        <button type="button" class="toast-action" onClick={action.onClick}>
          {action.label}
        </button>
      )}
    </div>
  );
}
