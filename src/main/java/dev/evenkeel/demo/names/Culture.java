package dev.evenkeel.demo.names;

import java.util.List;

/// Given and family names that go together.
enum Culture {
    BRITISH(
            "Amelia Oliver Isla Harry Poppy George Freya Callum Niamh Rhys Eleanor Declan Imogen Ewan Bronwen Alfie Maisie Rory Tamsin Hugh",
            "Ashworth Pemberton Gallagher Hughes Sinclair Whitlock Doyle Fairfax Campbell Llewellyn Hartley Brennan Thorne Maddox Kearney Barlow Penrose Wycliffe Munro Ellery"),
    AMERICAN(
            "Ava Liam Harper Mason Zoe Ethan Chloe Jackson Naomi Caleb Brooklyn Wyatt Aaliyah Logan Savannah Tyler Jasmine Marcus Paige Dwight",
            "Carter Whitaker Delgado Hollis Freeman Sutton Boone Ramirez Langley Brooks Hayden Mercer Ortiz Tilman Prescott Jefferson Rowe Castillo Abbott Vance"),
    GERMAN(
            "Lena Felix Johanna Lukas Greta Matthias Katharina Stefan Anja Moritz Frieda Tobias Sabine Jürgen Heike Florian Ute Sebastian Nele Björn",
            "Hoffmann Krüger Schreiber Vogel Brandt Keller Lindner Weiß Böhm Richter Engel Seidel Ackermann Winkler Reuter Kaufmann Baumann Förster Haas Zimmer"),
    DUTCH(
            "Sanne Daan Femke Bram Lotte Sem Fleur Jeroen Maaike Thijs Anouk Ruben Marijke Joris Tess Wouter Noor Pieter Eline Koen",
            "Bakker Visser Smit Mulder Dekker Brouwer Hendriks Kuiper Postma Vermeer Jansen Kok Schouten Verhoeven Peeters Willems Dijkstra Hoekstra Veenstra Bosman"),
    NORDIC(
            "Astrid Lars Ingrid Søren Freja Mikkel Saga Oskar Linnea Henrik Maja Anders Sofie Eskil Tuva Jonas Elsa Nils Signe Aksel",
            "Lindgren Nyström Holm Dahl Bergström Sørensen Ekström Hedlund Falk Sandvik Nygaard Öberg Halvorsen Lund Wikström Thomsen Åkesson Strand Vik Kjær"),
    IBERIAN(
            "Lucía Mateo Inés Tiago Carmen Rafael Beatriz Joaquín Marina Thiago Elena Diego Camila Nuno Paula Álvaro Luana Gonçalo Rocío Iván",
            "Morales Ferreira Vidal Navarro Almeida Serrano Pinheiro Iglesias Cardoso Campos Moreno Teixeira Ibáñez Prado Santana Cabral Fuentes Barbosa Rojas Duarte"),
    FRENCH(
            "Camille Hugo Manon Étienne Chloé Mathis Apolline Julien Margaux Bastien Inès Théo Solène Rémi Clémence Adrien Maëlle Quentin Élodie Lucas",
            "Lefèvre Moreau Garnier Dubois Chevalier Marchand Rousseau Fontaine Girard Lambert Mercier Renaud Perrot Blanchet Colin Aubert Vasseur Picard Leclerc Barbier"),
    INDIAN(
            "Ananya Arjun Diya Rohan Kavya Vikram Meera Aditya Ishita Karthik Pooja Sanjay Lakshmi Nikhil Riya Harish Sneha Manoj Divya Suresh",
            "Sharma Iyer Patel Reddy Banerjee Kulkarni Menon Chatterjee Desai Rao Pillai Mehta Joshi Bhat Kapoor Ghosh Shetty Malhotra Naidu Verma"),
    POLISH(
            "Zofia Jakub Maja Kacper Agnieszka Piotr Katarzyna Tomasz Magda Michał Ewa Paweł Aneta Marek Julia Wojciech Kinga Dawid Hanna Oskar",
            "Kowalska Nowak Wójcik Zieliński Mazur Krawczyk Dąbrowska Pawlak Wilk Jabłoński Sikora Baran Lis Kubiak Zając Górska Malec Urban Szulc Bielak"),
    WEST_AFRICAN(
            "Adaeze Chidi Folake Emeka Ngozi Tunde Yewande Kofi Amara Obinna Abena Segun Ifeoma Kwame Zainab Babajide Efua Ikenna Aisha Femi",
            "Adeyemi Eze Mensah Balogun Okeke Owusu Nwosu Asante Bello Obi Boateng Adebayo Igwe Danso Ibrahim Ojo Appiah Uche Afolabi Sowah"),
    EAST_ASIAN(
            "Mei Kenji Hana Wei Yuki Jun Sora Lin Haruto Xia Minjun Aiko Bo Jiwoo Ren Li Naoko Tao Seoyeon Kaito",
            "Tanaka Chen Kim Nakamura Zhang Park Watanabe Liu Choi Sato Huang Ito Wang Kang Yamada Zhou Lim Fujita Ng Mori"),
    LEVANTINE(
            "Layla Omar Yasmin Karim Noor Tariq Dalia Samir Rania Elif Mehmet Zeynep Hassan Farah Cem Leila Nabil Salma Emre Amira",
            "Haddad Khoury Mansour Yılmaz Nasser Aziz Demir Saleh Farouk Kaya Hamdan Rahman Aydın Sabbagh Darwish Qureshi Çelik Bishara Mahmoud Tahan");

    private final List<String> given;
    private final List<String> family;

    Culture(String given, String family) {
        this.given = List.of(given.split(" "));
        this.family = List.of(family.split(" "));
    }

    List<String> given() {
        return given;
    }

    List<String> family() {
        return family;
    }
}
