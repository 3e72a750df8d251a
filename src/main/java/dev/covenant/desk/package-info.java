/**
 * The notice desk: a notice drafted from a lawyer's template, checked before it goes, with its dates. Nothing here sends
 * anything.
 *
 * <p>In reading order: {@link dev.covenant.desk.DraftWish} (what is wanted),
 * {@link dev.covenant.desk.NoticeDesk} (drafts it), {@link dev.covenant.desk.NoticeDraft} (the letter,
 * its checks and its dates) with {@link dev.covenant.desk.Service} (by when it goes by each method, when it
 * counts as received, and what to do where that is not shown); {@link dev.covenant.desk.LetterTemplate} fills
 * the template and refuses what it does not know.
 */
@NullMarked
package dev.covenant.desk;

import org.jspecify.annotations.NullMarked;
