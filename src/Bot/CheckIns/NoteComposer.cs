using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.CheckIns;
using MentorBot.Domain.Notices;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.CheckIns;

/// <summary>Tells a coordinator of a note, if it is still there and still theirs to read.</summary>
internal sealed class NoteComposer(ReadNotes read) : IComposes
{
    public IReadOnlyCollection<NoticeKind> Kinds => [NoticeKind.CoordinatorNote];

    public async Task<Card?> ComposeAsync(DueNotice notice, CancellationToken cancellation) =>
        await read.OneAsync(new CheckInId(notice.SubjectId), notice.Recipient, notice.Now, cancellation) is { } note
            ? NoteCards.Note(note)
            : null;
}
