using MentorBot.Bot.Buttons;
using MentorBot.Bot.Cards;
using MentorBot.Bot.Text;
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
            SkillGuessText.Title,
            [
                Say.Plain(SkillGuessText.NotListed(Listing.Quote(guess.Word))),
                .. Descriptions(guess.Skills),
                .. guess.Kept.Count > 0
                    ? [Say.Quiet(SkillGuessText.Kept(Listing.Of(guess.Kept.Select(SaidSkills.NameOf))))]
                    : Array.Empty<CardElement>(),
            ],
            [
                .. guess.Skills.Select(skill =>
                    Press.Plain(SafeText.Of(SkillCatalogue.NameOf(skill)), Pick(view, step, guess, skill))
                ),
                Press.Plain(SkillGuessText.None, Pick(view, step, guess, "")),
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
            .Select(skill =>
                Say.Fact(SafeText.Of(SkillCatalogue.NameOf(skill)), SafeText.Of(SkillCatalogue.Describe(skill)!))
            )
            .ToList();
        return facts.Count > 0 ? [new FactSet(facts)] : [];
    }
}
