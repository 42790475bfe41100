using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Reports;

namespace MentorBot.Bot.Cohorts;

/// <summary>Invites people to a cohort that is open for enrolment.</summary>
internal sealed class InviteHandler(InvitePeople invite, ListDepartments departments, ReadCohort read)
    : IHandles<ShowInvite>,
        IHandles<SendInvitations>
{
    private const int MostUnknownShown = 10;
    private static readonly char[] BetweenNames = [';', '\n', '\r'];

    public async Task<Reply> HandleAsync(ShowInvite button, Form form, Turn turn, CancellationToken cancellation)
    {
        var status = await read.RunAsync(button.Id, turn.ContextFor(new ShowCohort(button.Id)), cancellation);
        return status.Refusal is { } refusal ? RefusalWords.For(refusal)
            : status.Value.Cohort.State != CohortState.Enrolling ? NotOpen(status.Value, turn)
            : await AskAsync(status.Value.Cohort, form, turn, cancellation);
    }

    public async Task<Reply> HandleAsync(SendInvitations button, Form form, Turn turn, CancellationToken cancellation)
    {
        var context = turn.ContextFor(new ShowCohort(button.Id));
        var sent = await invite.RunAsync(button.Id, InviteesIn(form), context, cancellation);
        var status = await read.RunAsync(button.Id, context, cancellation);
        return (sent.Refusal, status.Refusal) switch
        {
            (_, { } refusal) => RefusalWords.For(refusal),
            (null, _) => CohortCards.Cohort(status.Value, turn.Person.Working).Saying(Words(sent.Value)),
            (CohortIsNot, _) => NotOpen(status.Value, turn),
            var (refusal, _) => (await AskAsync(status.Value.Cohort, form, turn, cancellation)).Warning(
                RefusalWords.For(refusal)
            ),
        };
    }

    private async Task<Card> AskAsync(CohortFacts cohort, Form form, Turn turn, CancellationToken cancellation)
    {
        var known = await departments.RunAsync(turn.ContextFor(new ShowCohort(cohort.Id)), cancellation);
        var whom = form.Has(InviteCards.Whom) ? form.Text(InviteCards.Whom) : InviteCards.Named;
        return InviteCards.Invite(cohort, known.Value, whom, form.Text(InviteCards.Names));
    }

    private static Reply NotOpen(CohortStatus status, Turn turn) =>
        CohortCards
            .Cohort(status, turn.Person.Working)
            .Warning(RefusalWords.For(new CohortIsNot(status.Cohort.Name, status.Cohort.State)));

    private static Invitees InviteesIn(Form form)
    {
        var whom = form.Text(InviteCards.Whom);
        IReadOnlyList<string> names =
        [
            .. form.Text(InviteCards.Names)
                .Split(BetweenNames, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        ];
        return whom switch
        {
            InviteCards.Everybody => new(InviteScope.Everybody, "", names),
            _ when whom.StartsWith(InviteCards.Department, StringComparison.Ordinal) => new(
                InviteScope.Department,
                whom[InviteCards.Department.Length..],
                names
            ),
            _ => new(InviteScope.Named, "", names),
        };
    }

    private static string Words(InvitationResult sent)
    {
        IEnumerable<(bool IsSo, string Words)> sentences =
        [
            (true, $"Invitations on their way: {sent.Told}."),
            (sent.AlreadyKnow > 0, $"Invited or signed up before, so left in peace: {sent.AlreadyKnow}."),
            (sent.NotReachable > 0, $"Not reachable, because they do not have me in Teams yet: {sent.NotReachable}."),
            (sent.NotEligible > 0, $"Do not take part in mentoring, so not invited: {sent.NotEligible}."),
            (sent.Left > 0, $"Still to invite: {sent.Left}. Send the invitations again for them."),
            (sent.Unknown.Count > 0, $"I do not know, or know more than one: {Some(sent.Unknown)}."),
        ];
        return string.Join('\n', sentences.Where(s => s.IsSo).Select(s => s.Words));
    }

    private static string Some(IReadOnlyList<string> unknown) =>
        string.Join(", ", unknown.Take(MostUnknownShown).Select(word => word.Length <= 60 ? word : word[..60] + "…"))
        + (unknown.Count > MostUnknownShown ? $" and {unknown.Count - MostUnknownShown} more" : "");
}
