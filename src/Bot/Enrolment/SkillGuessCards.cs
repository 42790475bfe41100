using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
using MentorBot.Bot.Understanding;
using MentorBot.Domain.Enrolment;
using MentorBot.Domain.People;
using MentorBot.Domain.Shared;

namespace MentorBot.Bot.Enrolment;

/// <summary>Asks which skill is meant by somebody's own words.</summary>
internal static class SkillGuessCards
{
    /// <summary>Characters of each word that waits for its turn, so that the buttons stay small.</summary>
    private const int LongestWord = 80;

    public static Card Guess(EnrolmentView view, EnrolmentStep step, SkillGuess guess) =>
        new Card(
            Say.Title($"{SkillGuessWords.Title}"),
            [
                Say.Plain($"{SkillGuessWords.NotListed(guess.Word)}"),
                .. Descriptions(guess.Skills),
                .. guess.Kept.Count > 0
                    ? [Say.Quiet($"{SkillGuessWords.Kept(guess.Kept)}")]
                    : Array.Empty<CardElement>(),
            ],
            [
                .. guess.Skills.Select(skill =>
                    Press.Plain(SkillCatalogue.NameOf(skill), Pick(view, step, guess, skill))
                ),
                Press.Plain(SkillGuessWords.None, Pick(view, step, guess, "")),
            ]
        )
            .Asking(QuestionKind.Enrolment, view.Id.Value)
            .MadeFrom(view.StepVersion);

    private static PickSkill Pick(EnrolmentView view, EnrolmentStep step, SkillGuess guess, string skill) =>
        new(
            view.Id,
            step,
            skill,
            string.Join('\n', guess.Kept),
            string.Join('\n', guess.Rest.Select(word => PlainText.OneLineOf(word, LongestWord)))
        )
        {
            Model = guess.Model,
        };

    /// <summary>What the catalogue says of the skills, as far as it has them.</summary>
    private static IEnumerable<CardElement> Descriptions(IReadOnlyList<string> skills)
    {
        var facts = skills
            .Where(skill => SkillCatalogue.Describe(skill) is not null)
            .Select(skill => Say.Fact(SkillCatalogue.NameOf(skill), $"{SkillCatalogue.Describe(skill)!}"))
            .ToList();
        return facts.Count > 0 ? [new FactSet(facts)] : [];
    }
}

/// <summary>What is said about words that are no skill of the cohort.</summary>
internal static class SkillGuessWords
{
    public const string Title = "Do you mean one of these?";
    public const string None = "None of these";
    public const string Choose = "Then pick what fits from the list.";

    public static string NotListed(string word) => $"{Listing.Quote(word)} isn’t on this cohort’s list.";

    public static string Kept(IReadOnlyList<string> skills) =>
        $"I’ll keep {Listing.Of(skills.Select(SkillCatalogue.NameOf))} too.";

    public static string LeftOut(IReadOnlyList<string> words) =>
        words.Count == 1
            ? $"{Listing.Quote(words[0])} isn’t on this cohort’s list, so I left it out."
            : $"{Listing.Of(words.Select(Listing.Quote))} aren’t on this cohort’s list, so I left them out.";
}
