using Microsoft.Extensions.DependencyInjection;

namespace MentorBot.Domain.Enrolment;

/// <summary>Registers the use cases of enrolment.</summary>
public static class EnrolmentModule
{
    public static IServiceCollection AddEnrolment(this IServiceCollection services) =>
        services
            .AddScoped<StartEnrolling>()
            .AddScoped<TellOfLateMatches>()
            .AddScoped<ChangeRules>()
            .AddScoped<InvitePeople>()
            .AddScoped<RemindInvited>()
            .AddScoped<EditCohort>()
            .AddScoped<RefreshPeople>()
            .AddScoped<ListOpenCohorts>()
            .AddScoped<StartEnrolment>()
            .AddScoped<FindEnrolments>()
            .AddScoped<AnswerEnrolment>()
            .AddScoped<GoToStep>()
            .AddScoped<SubmitEnrolment>()
            .AddScoped<CorrectEnrolment>()
            .AddScoped<ForgetAffinities>()
            .AddScoped<SetDigestNaming>()
            .AddScoped<SkipRound>()
            .AddScoped<LeaveWizard>()
            .AddScoped<DeleteDraft>();
}
