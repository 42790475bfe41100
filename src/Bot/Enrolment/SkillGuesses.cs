using MentorBot.Bot.Cards;
using MentorBot.Bot.Conversation;
using MentorBot.Bot.Understanding;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Bot.Enrolment;

/// <summary>
/// Offers the skills that somebody may mean by words that are no skill of the cohort, one after the other. Nothing is kept
/// before a button is pressed.
/// </summary>
internal sealed class SkillGuesses(SkillFinder finder)
{
    /// <summary>More words, or more skills beside them, are a list that the question's own card serves better.</summary>
    private const int MostWords = 5;
    private const int MostKept = 10;

    /// <summary>What a typed answer may mean; null if every word is a skill, or none resembles one.</summary>
    public Card? For(EnrolmentView view, string text) =>
        !SaidSkills.AreAskedAt(view.Step) || text.Length > AnswerReader.LongestAnswer
            ? null
            : Among(KnownIn(view, text), SaidSkills.UnknownIn(text, view.Cohort.Skills), view);

    /// <summary>What a card may mean that was filled in; null as above.</summary>
    public Card? For(EnrolmentView view, EnrolmentStep step, Form form)
    {
        if (!SaidSkills.AreAskedAt(step) || view.Step != step || !view.Cohort.TakesEdits)
        {
            return null;
        }

        var said = SkillFields.Read(StepInputs.IdOf(step), form, view.Cohort.Skills);
        IReadOnlyList<string> unknown = [.. SaidSkills.UnknownAmong(said, view.Cohort.Skills)];
        return Among(Known(said, view), unknown, view);
    }

    /// <summary>The first of the words that resembles a skill; null if none does.</summary>
    /// <param name="kept">Skills that were named or chosen already.</param>
    public Card? Next(EnrolmentView view, EnrolmentStep step, IReadOnlyList<string> kept, IReadOnlyList<string> words)
    {
        foreach (var word in words)
        {
            var skills = finder.Closest(word, [.. view.Cohort.Skills.Except(kept, StringComparer.OrdinalIgnoreCase)]);
            if (skills.Count > 0)
            {
                return SkillGuessCards.Guess(
                    view,
                    step,
                    new SkillGuess(word, skills, kept, [.. words.Except([word])]) { Model = finder.Model }
                );
            }
        }

        return null;
    }

    /// <summary>The known skills among the words, as if they had been chosen on the card; null at other questions.</summary>
    public static Form? EnteredIn(EnrolmentView view, string text) =>
        SaidSkills.AreAskedAt(view.Step) ? FormOf(view.Step, KnownIn(view, text)) : null;

    public static Form FormOf(EnrolmentStep step, IReadOnlyList<string> skills) =>
        new(
            new Dictionary<string, string>(StringComparer.Ordinal)
            {
                [StepInputs.IdOf(step)] = string.Join(',', skills),
            }
        );

    private static IReadOnlyList<string> KnownIn(EnrolmentView view, string text) =>
        Known(SaidSkills.Read(text, view.Cohort.Skills), view);

    private static IReadOnlyList<string> Known(IReadOnlyList<string> said, EnrolmentView view) =>
        [.. said.Except(SaidSkills.UnknownAmong(said, view.Cohort.Skills), StringComparer.OrdinalIgnoreCase)];

    private Card? Among(IReadOnlyList<string> known, IReadOnlyList<string> unknown, EnrolmentView view) =>
        unknown.Count <= MostWords && known.Count <= MostKept ? Next(view, view.Step, known, unknown) : null;
}

/// <summary>What somebody may mean.</summary>
/// <param name="Word">What they wrote.</param>
/// <param name="Skills">At most three skills that it resembles, the likeliest first.</param>
/// <param name="Kept">Skills that they named or chose already.</param>
/// <param name="Rest">What else they wrote that is no skill.</param>
internal sealed record SkillGuess(
    string Word,
    IReadOnlyList<string> Skills,
    IReadOnlyList<string> Kept,
    IReadOnlyList<string> Rest
)
{
    /// <summary>The hash of the model that had a say; null if there is none.</summary>
    public string? Model { get; init; }
}
