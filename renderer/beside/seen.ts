import type { Attachment } from 'svelte/attachments'

/** Tells once when an element comes near the sight of the reader; what nobody looks at is not asked for. */
export function whenSeen(tell: () => void): Attachment {
  return (element) => {
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return
        observer.disconnect()
        tell()
      },
      { rootMargin: '200px' },
    )
    observer.observe(element)
    return () => observer.disconnect()
  }
}
