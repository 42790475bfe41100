using MentorBot.Bot.Cohorts;
using MentorBot.Domain.Closings;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.Shared;
using Form = MentorBot.Bot.Conversation.Form;

namespace MentorBot.Bot.Console.Editing;

/// <summary>Invites whom a form names, by the use cases that the chat uses.</summary>
internal sealed class Inviter(InvitePeople people, InviteAlumni alumni)
{
    /// <summary>The choice of those who would take part again; it stands beside those of <see cref="InviteCards"/>.</summary>
    public const string Alumni = "alumni";

    /// <summary>Counts who would be invited, and changes nothing.</summary>
    public async Task<Result<InvitationResult>> CountAsync(
        CohortId id,
        Form form,
        CommandContext context,
        CancellationToken cancellation
    ) =>
        IsForAlumni(form)
            ? Of(await alumni.CountAsync(id, context, cancellation))
            : await people.CountAsync(id, InviteesIn(form), context, cancellation);

    public async Task<Result<InvitationResult>> RunAsync(
        CohortId id,
        Form form,
        CommandContext context,
        CancellationToken cancellation
    ) =>
        IsForAlumni(form)
            ? Of(await alumni.RunAsync(id, context, cancellation))
            : await people.RunAsync(id, InviteesIn(form), context, cancellation);

    /// <summary>How many of those who would take part again can be invited; 0 if nobody can be.</summary>
    public async Task<int> CountAlumniAsync(CohortId id, CommandContext context, CancellationToken cancellation) =>
        (await alumni.CountAsync(id, context, cancellation)).Match(count => count, _ => 0);

    private static bool IsForAlumni(Form form) => InviteHandler.WhomIn(form) == Alumni;

    private static Invitees InviteesIn(Form form) => InviteHandler.InviteesIn(InviteHandler.WhomIn(form), form);

    private static Result<InvitationResult> Of(Result<int> told) =>
        told.Match<Result<InvitationResult>>(count => new InvitationResult(count, 0, 0, 0, 0, []), refusal => refusal);
}
