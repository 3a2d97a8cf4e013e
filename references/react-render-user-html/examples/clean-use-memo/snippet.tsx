'use client';

import DOMPurify from 'isomorphic-dompurify';
import React, { useMemo } from 'react';

type RichTextProps = {
  content: string | null;
  className?: string;
};

const ALLOWED_TAGS = ['p', 'strong', 'em', 'u', 'h2', 'h3', 'ul', 'ol', 'li', 'a', 'blockquote', 'code', 'pre', 'br'];

export const RichText: React.FC<RichTextProps> = ({ content, className }) => {
  const sanitized = useMemo(
    () => DOMPurify.sanitize(content ?? '', { ALLOWED_TAGS, ALLOWED_ATTR: ['href', 'title'] }),
    [content],
  );

  if (!sanitized) {
    return <p className="empty">Nothing here yet.</p>;
  }

  return <div className={className} dangerouslySetInnerHTML={{ __html: sanitized }} />;
};
