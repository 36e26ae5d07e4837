/** The text of an article file (YAML between two lines of `---`, then the words) into what it says. */
import { done, failed, type Outcome } from '../problem'
import { parseYaml } from '../text/yaml-file'
import type { ArticleAbout } from './article'
import { aboutOf, firstAboutSchema } from './first-version'

export interface ArticleFile {
  about: ArticleAbout
  text: string
}

const shape = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/

/** @param name the file's name, for the messages. */
export function parseArticleFile(name: string, content: string): Outcome<ArticleFile> {
  const parts = shape.exec(content.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'))
  if (!parts) {
    return failed(
      'article-head-missing',
      `${name} does not begin with what is known about the article.`,
      'Write its fields between two lines of ---, then the text; articles/README.md shows how.',
    )
  }
  const about = parseYaml(name, parts[1] ?? '', firstAboutSchema)
  if (!about.ok) return about
  const text = (parts[2] ?? '').replace(/^\n+/, '').replace(/\s+$/, '')
  if (text === '')
    return failed('article-empty', `${name} has no text.`, 'Write the text below the second line of ---.')
  return done({ about: aboutOf(about.value), text })
}
