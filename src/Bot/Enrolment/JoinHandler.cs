using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;
using OpenCohort = MentorBot.Domain.Enrolment.OpenCohort;

namespace MentorBot.Bot.Enrolment;

/// <summary>Finds the cohort to join and starts the enrolment.</summary>
internal sealed class JoinHandler(ListOpenCohorts list, StartEnrolment start, FindEnrolments find, FindWaits waits)
    : IHandles<Join>,
        IHandles<JoinChosen>,
        IHandles<JoinCohort>,
        IHandles<ShowEnrolment>
{
    public async Task<Reply> HandleAsync(Join button, Form form, Turn turn, CancellationToken cancellation)
    {
        var open = await list.RunAsync(turn.Person.Id, cancellation);
        if (open.IsRefused)
        {
            return RefusalWords.For(open.Refusal!);
        }

        return button.Cohort.Length > 0
            ? await ByNameAsync(button.Cohort, open.Value, turn, cancellation)
            : await OnlyOneOrChooseAsync(open.Value, turn, cancellation);
    }

    public async Task<Reply> HandleAsync(JoinChosen button, Form form, Turn turn, CancellationToken cancellation) =>
        Guid.TryParse(form.Text(JoinCards.Cohort), out var cohort)
            ? await StartAsync(new CohortId(cohort), turn, cancellation)
            : await HandleAsync(new Join(""), form, turn, cancellation);

    public Task<Reply> HandleAsync(JoinCohort button, Form form, Turn turn, CancellationToken cancellation) =>
        StartAsync(button.Cohort, turn, cancellation);

    public async Task<Reply> HandleAsync(ShowEnrolment button, Form form, Turn turn, CancellationToken cancellation) =>
        await find.InCohortAsync(button.Cohort, turn.Person, cancellation) switch
        {
            { Refusal: { } refusal } => RefusalWords.For(refusal),
            var found => await CurrentAsync(found.Value, turn, cancellation),
        };

    /// <summary>
    /// Continues the draft if there is exactly one, otherwise joins the cohort if only one is open; else lets the
    /// person choose.
    /// </summary>
    private Task<Reply> OnlyOneOrChooseAsync(OpenCohort[] open, Turn turn, CancellationToken cancellation)
    {
        var drafts = Array.FindAll(open, cohort => cohort.IsDraft);
        var candidates = drafts.Length > 0 ? drafts : Array.FindAll(open, cohort => !cohort.IsJoined);
        return candidates.Length == 1
            ? StartAsync(candidates[0].Id, turn, cancellation)
            : Task.FromResult<Reply>(Choice(open, turn));
    }

    private Task<Reply> ByNameAsync(string name, OpenCohort[] open, Turn turn, CancellationToken cancellation)
    {
        var exact = Array.FindAll(open, c => string.Equals(c.Name, name, StringComparison.OrdinalIgnoreCase));
        var named = exact.Length > 0 ? exact : Array.FindAll(open, c => Contains(c.Name, name));
        if (named.Length == 1)
        {
            return StartAsync(named[0].Id, turn, cancellation);
        }

        var sentence =
            named.Length > 1
                ? JoinText.Several(Listing.Quote(name))
                : NoneCalled(Listing.Quote(name), Nearest.To(name, open.Select(c => c.Name)));
        return Task.FromResult<Reply>(Choice(open, turn).Noting(sentence));
    }

    private static SafeText NoneCalled(string name, string? meant) =>
        meant is null ? JoinText.None(name) : JoinText.DidYouMean(name, meant);

    private async Task<Reply> StartAsync(CohortId cohort, Turn turn, CancellationToken cancellation)
    {
        var started = await start.RunAsync(cohort, turn.ContextFor(new ShowEnrolment(cohort)), cancellation);
        var mine = await find.InCohortAsync(cohort, turn.Person, cancellation);
        return (started.Refusal, mine.Refusal) switch
        {
            (null, null) => await CurrentAsync(mine.Value, turn, cancellation),
            ({ } refusal, null) => (await CurrentAsync(mine.Value, turn, cancellation)).Warning(
                RefusalWords.For(refusal)
            ),
            var (refusal, missing) => RefusalWords.For(refusal ?? missing!),
        };
    }

    private async Task<Card> CurrentAsync(EnrolmentView view, Turn turn, CancellationToken cancellation) =>
        WizardCards.Current(await waits.AddToAsync(view, turn.Person.Id, turn.Now, cancellation), turn.Person.Working);

    private static Card Choice(OpenCohort[] open, Turn turn) =>
        open.Length == 0 ? JoinCards.Nothing() : JoinCards.Choose(open, turn.Person.Working);

    private static bool Contains(string name, string part) => name.Contains(part, StringComparison.OrdinalIgnoreCase);
}
