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
        var cohorts = await findCohorts.RunAsync(turn.Person.Id, cancellation);
        return LeaveCards.Choose([.. mentorships.Where(m => m.IsRunning)], cohorts);
    }

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
            return LeaveCards.Choose([], cohorts).Warning("You do not take part in that cohort any more.");
        }

        return LeaveCards.ConfirmCohort(cohort);
    }
}
