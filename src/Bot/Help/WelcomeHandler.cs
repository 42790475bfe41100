using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Domain.People;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Help;

/// <summary>
/// Welcomes each person once. Teams may report an installation through several events, in any order. A window that is opened
/// again, and has forgotten what was said, shows where its person stands.
/// </summary>
internal sealed class WelcomeHandler(
    WelcomePerson welcome,
    FindSituation find,
    RecordBotRemoval leave,
    FindLastShown last,
    MemberName names
) : IHandlesInstallation
{
    public async Task<Reply> WelcomeAsync(Turn turn, CancellationToken cancellation)
    {
        var standing = Asking(turn.Asked?.Kind) ?? await LastShownAsync(turn, cancellation);
        if (!await welcome.RunAsync(turn.ContextFor(standing), cancellation))
        {
            return NoReply.Instance;
        }

        if (standing is not ShowHelp)
        {
            return new ShowInstead(standing);
        }

        var situation = await find.RunAsync(turn.Person.Id, cancellation);
        return WelcomeCards.Welcome(await names.OfAsync(turn, cancellation), turn.IsCoordinator, situation.HasReports);
    }

    public async Task<Reply> RecordUninstallAsync(Turn turn, CancellationToken cancellation)
    {
        await leave.RunAsync(turn.ContextFor(new ShowHelp()), cancellation);
        return NoReply.Instance;
    }

    /// <summary>The card of what is asked; null for questions that only what was shown last leads back to.</summary>
    private static Button? Asking(QuestionKind? question) =>
        question switch
        {
            QuestionKind.Proposal or QuestionKind.DeclineProposal => new ShowMentorships(),
            QuestionKind.Suggestions => new ShowShortlists(),
            QuestionKind.CheckIn or QuestionKind.SessionFeedback or QuestionKind.StillThere => new ShowLatestCheckIn(),
            _ => null,
        };

    /// <summary>Help stands for nothing at all: whoever has done nothing yet is greeted.</summary>
    private async Task<Button> LastShownAsync(Turn turn, CancellationToken cancellation) =>
        await last.RunAsync(turn.Where.ConversationId, cancellation) is { } shown
            ? CardJson.ReadButton(shown) ?? new ShowHelp()
            : new ShowHelp();
}
