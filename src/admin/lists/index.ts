import './lists.scss';
