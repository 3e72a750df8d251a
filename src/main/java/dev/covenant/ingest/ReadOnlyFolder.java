package dev.covenant.ingest;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.UIDFolder;
import jakarta.mail.event.MailEvent;
import java.util.List;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.eclipse.angus.mail.imap.ResyncData;
import org.eclipse.angus.mail.imap.protocol.ListInfo;
import org.jspecify.annotations.Nullable;

/**
 * A folder of a mailbox that is always opened by EXAMINE, so that the server itself refuses any change, and whose
 * messages take no flag. Camel's consumer marks each message as seen when its work is done, whatever it is told; here
 * that mark goes nowhere. Made by the mail library, by its name in the session's properties.
 */
public final class ReadOnlyFolder extends IMAPFolder {

    /**
     * A folder by its name.
     *
     * @param name its full name
     * @param separator of the names of folders
     * @param store the mailbox
     * @param namespace whether it is a namespace
     */
    public ReadOnlyFolder(String name, char separator, IMAPStore store, @Nullable Boolean namespace) {
        super(name, separator, store, namespace);
    }

    /**
     * A folder as the server listed it.
     *
     * @param listed what the server said
     * @param store the mailbox
     */
    public ReadOnlyFolder(ListInfo listed, IMAPStore store) {
        super(listed, store);
    }

    /** Read-only whatever is asked, and with the identities of all messages in one question. */
    @Override
    public synchronized List<MailEvent> open(int mode, @Nullable ResyncData resync) throws MessagingException {
        var events = super.open(Folder.READ_ONLY, resync);
        var identities = new FetchProfile();
        identities.add(UIDFolder.FetchProfileItem.UID);
        fetch(getMessages(), identities);
        return events;
    }

    @Override
    protected IMAPMessage newIMAPMessage(int number) {
        return new Peeked(this, number);
    }

    /** A message that is read and not touched. */
    private static final class Peeked extends IMAPMessage {
        Peeked(IMAPFolder folder, int number) {
            super(folder, number);
            setPeek(true);
        }

        @Override
        public synchronized void setFlags(Flags flags, boolean set) {
            // nothing is ever marked
        }
    }
}
