using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Cohorts;

/// <summary>Invites people to a cohort that is open for enrolment, after one question that names how many.</summary>
internal sealed class InviteHandler(
    InvitePeople invite,
    InviteAlumni alumni,
    ListDepartments departments,
    ReadCohort read
) : IHandles<ShowInvite>, IHandles<ReviewInvitations>, IHandles<SendInvitations>
{
    private static readonly char[] BetweenNames = [';', '\n', '\r'];

    public async Task<Reply> HandleAsync(ShowInvite button, Form form, Turn turn, CancellationToken cancellation)
    {
        var status = await read.RunAsync(button.Id, turn.ContextFor(new ShowCohort(button.Id)), cancellation);
        return status.Refusal is { } refusal ? RefusalWords.For(refusal)
            : status.Value.Cohort.State != CohortState.Enrolling ? NotOpen(status.Value, turn)
            : status.Value.Cohort.MentorsOfId is not null
                ? await ReviewAsync(button.Id, InviteCards.Mentors, form, null, turn, cancellation)
            : await AskAsync(status.Value.Cohort, form, turn, cancellation);
    }

    public Task<Reply> HandleAsync(ReviewInvitations button, Form form, Turn turn, CancellationToken cancellation) =>
        ReviewAsync(button.Id, WhomIn(form), form, null, turn, cancellation);

    public async Task<Reply> HandleAsync(SendInvitations button, Form form, Turn turn, CancellationToken cancellation)
    {
        var context = turn.ContextFor(new ShowCohort(button.Id));
        var whom = InviteesIn(button.Whom, form);
        var counted = await invite.CountAsync(button.Id, whom, context, cancellation);
        if (counted.IsRefused || counted.Value.Told != button.People)
        {
            return await ReviewAsync(button.Id, button.Whom, form, InviteText.Changed, turn, cancellation);
        }

        var sent = await invite.RunAsync(button.Id, whom, context, cancellation);
        var status = await read.RunAsync(button.Id, context, cancellation);
        return (sent.Refusal ?? status.Refusal) is { } refusal
            ? RefusalWords.For(refusal)
            : CohortCards.Cohort(status.Value, turn.Person.Working).Saying(InviteWords.Sent(sent.Value));
    }

    /// <param name="remark">Why it is asked again; null the first time.</param>
    private async Task<Reply> ReviewAsync(
        CohortId id,
        string whom,
        Form form,
        SafeText? remark,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var context = turn.ContextFor(new ShowCohort(id));
        var counts = await invite.CountAsync(id, InviteesIn(whom, form), context, cancellation);
        var status = await read.RunAsync(id, context, cancellation);
        return (counts.Refusal, status.Refusal) switch
        {
            (_, { } refusal) => RefusalWords.For(refusal),
            (CohortIsNot, _) => NotOpen(status.Value, turn),
            ({ } refusal, _) => (await AskAsync(status.Value.Cohort, form, turn, cancellation)).Warning(
                RefusalWords.For(refusal)
            ),
            _ => With(
                InviteCards.Confirm(status.Value.Cohort, counts.Value, whom, form.Text(InviteCards.Names)),
                remark
            ),
        };
    }

    private async Task<Card> AskAsync(CohortFacts cohort, Form form, Turn turn, CancellationToken cancellation)
    {
        var known = await departments.RunAsync(turn.ContextFor(new ShowCohort(cohort.Id)), cancellation);
        var again = await alumni.CountAsync(cohort.Id, turn.ContextFor(new ShowCohort(cohort.Id)), cancellation);
        return InviteCards.Invite(
            cohort,
            known.Value,
            again.IsRefused ? 0 : again.Value,
            WhomIn(form),
            form.Text(InviteCards.Names)
        );
    }

    private static Reply NotOpen(CohortStatus status, Turn turn) =>
        CohortCards
            .Cohort(status, turn.Person.Working)
            .Warning(RefusalWords.For(new CohortIsNot(status.Cohort.Name, status.Cohort.State)));

    private static Card With(Card card, SafeText? remark) => remark is { } words ? card.Noting(words) : card;

    public static string WhomIn(Form form) =>
        form.Has(InviteCards.Whom) ? form.Text(InviteCards.Whom) : InviteCards.Named;

    public static Invitees InviteesIn(string whom, Form form)
    {
        IReadOnlyList<string> names =
        [
            .. form.Text(InviteCards.Names)
                .Split(BetweenNames, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries),
        ];
        return whom switch
        {
            InviteCards.Everybody or InviteCards.Mentors => new(InviteScope.Everybody, "", names),
            _ when whom.StartsWith(InviteCards.Department, StringComparison.Ordinal) => new(
                InviteScope.Department,
                whom[InviteCards.Department.Length..],
                names
            ),
            _ => new(InviteScope.Named, "", names),
        };
    }
}
