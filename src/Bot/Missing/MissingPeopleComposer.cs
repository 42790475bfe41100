using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.Notices;
using MentorBot.Domain.People;

namespace MentorBot.Bot.Missing;

/// <summary>Tells coordinators that the directory misses many people at once, as long as it does and nobody has decided.</summary>
internal sealed class MissingPeopleComposer(ReadDirectoryHold read, Coordinators coordinators) : IComposes
{
    public IReadOnlyCollection<NoticeKind> Kinds => [NoticeKind.PeopleMissing];

    public async Task<Card?> ComposeAsync(DueNotice notice, CancellationToken cancellation)
    {
        var (hold, reader) = await read.ForAsync(new(notice.SubjectId), notice.Recipient, cancellation);
        return hold is { State: DirectoryHoldState.Open, Missing: > 0 } && coordinators.Include(reader)
            ? MissingPeopleCards.Of(hold)
            : null;
    }
}
