using MentorBot.Bot.Buttons;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Mentorships;
using MentorBot.Domain.Reports;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Mentorships;

/// <summary>Lists what can be left, and asks for confirmation.</summary>
internal sealed class LeaveHandler(FindMentorships find, FindLeavable findCohorts)
    : IHandles<ShowLeave>,
        IHandles<ConsiderLeavingMentorship>,
        IHandles<ConsiderLeavingCohort>
{
    public async Task<Reply> HandleAsync(ShowLeave button, Form form, Turn turn, CancellationToken cancellation)
    {
        var mentorships = await find.AllAsync(turn.Person.Id, cancellation);
        var running = mentorships.Where(m => m.IsRunning).ToList();
        var cohorts = await findCohorts.RunAsync(turn.Person.Id, cancellation);
        var choice = LeaveCards.Choose(running, cohorts);
        return button.Name.Length == 0 ? choice
            : Named(button.Name, running, cohorts) is [var only] ? await ConsiderAsync(only, turn, cancellation)
            : choice.Noting(LeaveText.Unclear(Listing.Quote(button.Name)));
    }

    /// <summary>What bears the name, as partner or as cohort, or has it as a part of its own.</summary>
    private static List<Button> Named(
        string name,
        IEnumerable<MentorshipView> mentorships,
        IEnumerable<JoinedCohort> cohorts
    )
    {
        var all = mentorships
            .Select(m => (Name: PartnerNames.Of(m), Leave: (Button)new ConsiderLeavingMentorship(m.Id)))
            .Concat(cohorts.Select(c => (c.Name, Leave: (Button)new ConsiderLeavingCohort(c.Id))))
            .ToList();
        var exact = all.FindAll(one => string.Equals(one.Name, name, StringComparison.OrdinalIgnoreCase));
        var found =
            exact.Count > 0 ? exact : all.FindAll(one => one.Name.Contains(name, StringComparison.OrdinalIgnoreCase));
        return found.ConvertAll(one => one.Leave);
    }

    private Task<Reply> ConsiderAsync(Button leave, Turn turn, CancellationToken cancellation) =>
        leave is ConsiderLeavingMentorship mentorship
            ? HandleAsync(mentorship, Form.Empty, turn, cancellation)
            : HandleAsync((ConsiderLeavingCohort)leave, Form.Empty, turn, cancellation);

    public async Task<Reply> HandleAsync(
        ConsiderLeavingMentorship button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var view = await find.OneAsync(button.Id, turn.Person.Id, cancellation);
        if (view is not { IsRunning: true })
        {
            return view is null
                ? RefusalWords.For(new NotFound())
                : MentorshipCards.Of(view, turn.Now).Warning(RefusalWords.For(new MentorshipIsOver()));
        }

        return LeaveCards.ConfirmMentorship(view);
    }

    public async Task<Reply> HandleAsync(
        ConsiderLeavingCohort button,
        Form form,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var cohorts = await findCohorts.RunAsync(turn.Person.Id, cancellation);
        if (cohorts.FirstOrDefault(c => c.Id == button.Id) is not { } cohort)
        {
            return LeaveCards.Choose([], cohorts).Noting(LeaveText.NotThere);
        }

        return LeaveCards.ConfirmCohort(cohort);
    }
}
