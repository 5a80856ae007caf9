import type { ComponentChildren } from 'preact';

export interface SafeLinkProps {
  href: string;
  children: ComponentChildren;
  title?: string;
}

/** A link to an address that came from outside: http, https, mailto or tel; any other is only text. */
export function SafeLink({ href, children, title }: SafeLinkProps) {
  const url = URL.parse(href);
  if (!url || !['http:', 'https:', 'mailto:', 'tel:'].includes(url.protocol)) return <span>{children}</span>;
  return (
    <a href={url.href} target="_blank" rel="noreferrer noopener" title={title}>
      {children}
    </a>
  );
}
