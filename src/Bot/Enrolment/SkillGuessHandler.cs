using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Text;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Bot.Enrolment;

/// <summary>Takes the skill that somebody meant, then asks about their next words, and at last saves what was chosen.</summary>
internal sealed class SkillGuessHandler(Wizard wizard, SkillGuesses guesses) : IHandles<PickSkill>
{
    public async Task<Reply> HandleAsync(PickSkill button, Form form, Turn turn, CancellationToken cancellation)
    {
        var found = await wizard.FindAsync(button.Enrolment, turn, cancellation);
        if (found.IsRefused)
        {
            return RefusalWords.For(found.Refusal!);
        }

        var view = found.Value;
        var chosen = Chosen(button);
        return view.Cohort.TakesEdits && view.Step == button.Step && Ask(button, view, chosen) is { } card
            ? card
            : await SaveAsync(button, view, chosen, turn, cancellation);
    }

    /// <summary>The next guess; after the last one, the question itself if nothing was chosen.</summary>
    private Card? Ask(PickSkill button, EnrolmentView view, string[] chosen) =>
        guesses.Next(view, button.Step, chosen, Lines(button.Rest))
        ?? (
            button.Skill.Length == 0
                ? WizardCards
                    .Question(view, button.Step, SkillGuesses.FormOf(button.Step, chosen))
                    .Noting(SkillGuessText.Choose)
                : null
        );

    private async Task<Reply> SaveAsync(
        PickSkill button,
        EnrolmentView view,
        string[] chosen,
        Turn turn,
        CancellationToken cancellation
    )
    {
        var answer = SaidSkills.AnswerTo(button.Step, chosen);
        var reply = await wizard.SaveAsync(view, button.Step, answer, null, turn, cancellation);
        return Lines(button.Rest) is { Length: > 0 } left && reply is CardReply { Card: { Banner: null } next }
            ? next.Noting(LeftOut(left))
            : reply;
    }

    private static SafeText LeftOut(string[] words) =>
        words.Length == 1
            ? SkillGuessText.LeftOut(Listing.Quote(words[0]))
            : SkillGuessText.LeftOutMany(Listing.Of(words.Select(Listing.Quote)));

    private static string[] Chosen(PickSkill button) =>
        button.Skill.Length == 0 ? Lines(button.Kept) : [.. Lines(button.Kept), button.Skill];

    private static string[] Lines(string? joined) =>
        joined?.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}
