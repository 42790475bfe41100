namespace MentorBot.Bot.Local;

/// <summary>
/// Columns: name, department, job title, manager, city, mailbox, skills offered, skills wanted. The first three rows
/// are the personas with a chat window: employee, manager and coordinator.
/// </summary>
internal static class DemoPeople
{
    public static readonly string[] Rows =
    [
        "Lena Hoffmann|Engineering|Software Engineer|Tomasz Nowak|Berlin|lena.hoffmann|C#, Testing|Public speaking, Architecture",
        "Tomasz Nowak|Engineering|Head of Engineering|Grace Okafor|Berlin|tomasz.nowak|Architecture, Leading people|Negotiation, Finance basics",
        "Maya Fernandes|People|Learning Partner|Ingrid Solberg|Berlin|maya.fernandes|Coaching, Feedback|Data analysis, SQL",
        "Grace Okafor|People|Chief Executive||New York|grace.okafor|Leading people, Strategy|Data analysis, Coaching",
        "Ingrid Solberg|People|Head of People|Grace Okafor|Berlin|ingrid.solberg|Coaching, Feedback|SQL, Strategy",
        "Samuel Wright|People|Learning Lead|Ingrid Solberg|New York|samuel.wright|Coaching, Public speaking|Data analysis, Negotiation",
        "Aylin Demir|People|Recruiter|Ingrid Solberg|Berlin|aylin.demir|Negotiation, Feedback|SQL, Writing",
        "Joseph Mbeki|People|Payroll Specialist|Ingrid Solberg|New York|joseph.mbeki|Finance basics, SQL|Coaching, Public speaking",
        "Neha Kulkarni|People|Office Manager|Ingrid Solberg|Pune|neha.kulkarni|Project planning, Writing|Feedback, Leading people",
        "Clara Beaumont|People|Finance Analyst|Ingrid Solberg|Berlin|clara.beaumont|Finance basics, Data analysis|Public speaking, Leading people",
        "Arjun Mehta|Engineering|Staff Engineer|Tomasz Nowak|Pune|arjun.mehta|Architecture, C#|Leading people, Writing",
        "Priya Raman|Engineering|Software Engineer|Tomasz Nowak|Pune|priya.raman|SQL, Testing|Architecture, Public speaking",
        "Daniel Kowalski|Engineering|Site Reliability Engineer|Tomasz Nowak|Berlin|daniel.kowalski|Cloud, Testing|Feedback, Strategy",
        "Fatima El-Sayed|Engineering|Data Engineer|Tomasz Nowak|Berlin|fatima.el-sayed|Data analysis, SQL|Leading people, Cloud",
        "Oliver Grant|Engineering|Software Engineer|Tomasz Nowak|New York|oliver.grant|C#, Cloud|Data analysis, Negotiation",
        "Mei-Ling Chen|Engineering|Test Engineer|Tomasz Nowak|New York|mei-ling.chen|Testing, Writing|C#, Architecture",
        "Rohan Deshpande|Engineering|Software Engineer|Tomasz Nowak|Pune|rohan.deshpande|Cloud, C#|Coaching, Project planning",
        "Sofia Rossi|Engineering|Security Engineer|Tomasz Nowak|Berlin|sofia.rossi|Cloud, Architecture|Public speaking, Feedback",
        "Hannah Goldberg|Product|Head of Product|Grace Okafor|New York|hannah.goldberg|Strategy, Leading people|Cloud, Data analysis",
        "Yuki Tanaka|Product|Product Manager|Hannah Goldberg|New York|yuki.tanaka|Project planning, Strategy|SQL, Negotiation",
        "Luca Bianchi|Product|Product Designer|Hannah Goldberg|Berlin|luca.bianchi|Design, Writing|Leading people, Data analysis",
        "Amara Nwosu|Product|User Researcher|Hannah Goldberg|Berlin|amara.nwosu|Data analysis, Writing|Public speaking, Strategy",
        "Kavya Iyer|Product|Product Manager|Hannah Goldberg|Pune|kavya.iyer|Project planning, Feedback|Architecture, Coaching",
        "Ethan Brooks|Product|Product Designer|Hannah Goldberg|New York|ethan.brooks|Design, Public speaking|C#, Project planning",
        "Zeynep Kaya|Product|Technical Writer|Hannah Goldberg|Berlin|zeynep.kaya|Writing, Feedback|Design, Testing",
        "Vikram Singh|Product|Product Analyst|Hannah Goldberg|Pune|vikram.singh|SQL, Data analysis|Strategy, Negotiation",
        "Carlos Mendoza|Sales|Head of Sales|Grace Okafor|New York|carlos.mendoza|Negotiation, Leading people|Data analysis, Writing",
        "Emily Carter|Sales|Account Executive|Carlos Mendoza|New York|emily.carter|Negotiation, Public speaking|Leading people, SQL",
        "Jonas Weber|Sales|Account Executive|Carlos Mendoza|Berlin|jonas.weber|Public speaking, Negotiation|Strategy, Finance basics",
        "Ananya Gupta|Sales|Sales Engineer|Carlos Mendoza|Pune|ananya.gupta|Public speaking, Cloud|Architecture, Negotiation",
        "Malik Johnson|Sales|Partner Manager|Carlos Mendoza|New York|malik.johnson|Strategy, Negotiation|Coaching, Data analysis",
        "Elif Yildiz|Sales|Sales Analyst|Carlos Mendoza|Berlin|elif.yildiz|Data analysis, Finance basics|Public speaking, Writing",
        "Siddharth Rao|Sales|Account Executive|Carlos Mendoza|Pune|siddharth.rao|Negotiation, Writing|Project planning, Leading people",
        "Beatrice Lindqvist|Support|Head of Support|Grace Okafor|Berlin|beatrice.lindqvist|Leading people, Feedback|Cloud, Strategy",
        "Noah Williams|Support|Support Engineer|Beatrice Lindqvist|New York|noah.williams|Cloud, Writing|C#, Leading people",
        "Isha Joshi|Support|Support Engineer|Beatrice Lindqvist|Pune|isha.joshi|Testing, Feedback|C#, Public speaking",
        "Mateusz Zielinski|Support|Support Engineer|Beatrice Lindqvist|Berlin|mateusz.zielinski|SQL, Cloud|Architecture, Feedback",
        "Chiara Conti|Support|Customer Success Manager|Beatrice Lindqvist|Berlin|chiara.conti|Coaching, Project planning|Data analysis, Negotiation",
        "Deepak Nair|Support|Customer Success Manager|Beatrice Lindqvist|Pune|deepak.nair|Feedback, Project planning|SQL, Finance basics",
        "Aaliyah Robinson|Support|Support Analyst|Beatrice Lindqvist|New York|aaliyah.robinson|Data analysis, Testing|Design, Coaching",
    ];
}
