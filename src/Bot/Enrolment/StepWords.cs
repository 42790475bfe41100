using MentorBot.Domain.Cohorts;
using MentorBot.Domain.Enrolment;

namespace MentorBot.Bot.Enrolment;

/// <summary>What each question asks, how to answer it by typing, and who can see the answer.</summary>
internal static class StepWords
{
    public static string Question(EnrolmentView view, EnrolmentStep step) =>
        step switch
        {
            EnrolmentStep.Role when view.Cohort.Model == MentoringModel.Buddy =>
                "Are you new here, or do you look after a newcomer?",
            EnrolmentStep.Role => "Would you like to be a mentor or a mentee?",
            EnrolmentStep.SkillsOffered => "What can you help others with?",
            EnrolmentStep.GoalsWanted when view.Role == MentoringRole.Newcomer => "With what would you like help?",
            EnrolmentStep.Interests => "What do you like to talk about?",
            EnrolmentStep.Affinities => "Which of these do you want to be matched by?",
            EnrolmentStep.GoalsWanted => "What would you like to learn?",
            EnrolmentStep.Level => "How experienced are you in your field?",
            EnrolmentStep.Languages => "In which languages would you like to meet?",
            EnrolmentStep.Availability => "When do you usually work?",
            EnrolmentStep.Format => "How would you like to meet?",
            EnrolmentStep.Capacity => "How many mentees do you have room for?",
            EnrolmentStep.NotWith => "Is there anybody you would rather not be matched with?",
            EnrolmentStep.Review when view.IsUnsent => "Is everything right?",
            EnrolmentStep.Review => "Would you like to change something?",
            _ => throw new ArgumentOutOfRangeException(nameof(step), step, null),
        };

    /// <summary>An example of a typed answer.</summary>
    public static string Typing(EnrolmentView view, EnrolmentStep step) =>
        step switch
        {
            EnrolmentStep.Role => view.Cohort.Model == MentoringModel.Buddy ? "newcomer" : "mentor",
            EnrolmentStep.SkillsOffered or EnrolmentStep.GoalsWanted or EnrolmentStep.Interests =>
                "the names, with commas between",
            EnrolmentStep.Affinities => "the names, with commas between, or “none”",
            EnrolmentStep.Level => "senior",
            EnrolmentStep.Languages => "English, German",
            EnrolmentStep.Availability => "Europe/Berlin, Mon-Fri, 9-17",
            EnrolmentStep.Format => "remote",
            EnrolmentStep.Capacity => "2",
            EnrolmentStep.NotWith => "names or e-mail addresses, or “none”",
            _ => "submit, or change and the name of an answer",
        };

    public static string WhoSees(EnrolmentStep step) =>
        step switch
        {
            EnrolmentStep.Affinities =>
                "nobody but you. Only the match reads it: partners and coordinators see that it counted, not what you chose, and your manager sees nothing. You can take it back at any time.",
            EnrolmentStep.NotWith =>
                "nobody but you. The match keeps to it, and neither they, your manager nor a coordinator is told.",
            EnrolmentStep.Review =>
                "your partner and the coordinators see your answers; your list of names stays with you.",
            _ => "your future partner and the coordinators. Not your manager.",
        };

    public static string Model(MentoringModel model) =>
        model switch
        {
            MentoringModel.PeerPairs => "two equals who both give and get",
            MentoringModel.OneToOne => "a mentor with a mentee",
            MentoringModel.Group => "a mentor with several mentees",
            MentoringModel.Circle => "five to eight equals who take turns to lead",
            MentoringModel.Buddy => "a newcomer with a peer",
            MentoringModel.Rounds => "a new partner each round",
            _ => throw new ArgumentOutOfRangeException(nameof(model), model, null),
        };
}
